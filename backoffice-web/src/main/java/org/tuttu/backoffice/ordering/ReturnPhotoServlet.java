package org.tuttu.backoffice.ordering;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import org.tuttu.ordering.Returns;
import org.tuttu.shared.KeptFile;
import org.tuttu.web.files.KeptFileServlet;

/** A photo of a return. */
@WebServlet("/returns/photo")
public class ReturnPhotoServlet extends KeptFileServlet {
  private static final long serialVersionUID = 1L;

  @Inject transient Returns returns;

  @Override
  protected KeptFile file(String number, int position) {
    return returns.photo(number, position);
  }
}

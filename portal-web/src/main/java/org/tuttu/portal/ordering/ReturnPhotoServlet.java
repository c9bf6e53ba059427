package org.tuttu.portal.ordering;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import org.tuttu.ordering.selfservice.MyReturns;
import org.tuttu.shared.KeptFile;
import org.tuttu.web.files.KeptFileServlet;

/** A photo of one of the customer's returns. */
@WebServlet("/returns/photo")
public class ReturnPhotoServlet extends KeptFileServlet {
  private static final long serialVersionUID = 1L;

  @Inject transient MyReturns returns;

  @Override
  protected KeptFile file(String number, int position) {
    return returns.photo(number, position);
  }
}

package org.tuttu.backoffice.customer;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import org.tuttu.customer.ChangeDocuments;
import org.tuttu.shared.KeptFile;
import org.tuttu.web.files.KeptFileServlet;

/** A document that a customer sent along with a change. */
@WebServlet("/changes/file")
public class ChangeFileServlet extends KeptFileServlet {
  private static final long serialVersionUID = 1L;

  @Inject transient ChangeDocuments documents;

  @Override
  protected KeptFile file(String number, int position) {
    return documents.open(number, position);
  }
}

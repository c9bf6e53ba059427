package org.tuttu.portal.account;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import org.tuttu.customer.selfservice.MyChangeDocuments;
import org.tuttu.shared.KeptFile;
import org.tuttu.web.files.KeptFileServlet;

/** A document that was sent along with one of the customer's changes. */
@WebServlet("/account/change-file")
public class ChangeFileServlet extends KeptFileServlet {
  private static final long serialVersionUID = 1L;

  @Inject transient MyChangeDocuments documents;

  @Override
  protected KeptFile file(String number, int position) {
    return documents.file(number, position);
  }
}

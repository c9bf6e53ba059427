package org.tuttu.portal.ordering;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import org.tuttu.ordering.selfservice.MyOrderFiles;
import org.tuttu.shared.KeptFile;
import org.tuttu.web.files.KeptFileServlet;

/** A file of one of the customer's orders. */
@WebServlet("/orders/file")
public class OrderFileServlet extends KeptFileServlet {
  private static final long serialVersionUID = 1L;

  @Inject transient MyOrderFiles orders;

  @Override
  protected KeptFile file(String number, int position) {
    return orders.file(number, position);
  }
}

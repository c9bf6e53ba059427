package org.tuttu.backoffice.ordering;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import org.tuttu.ordering.OrderFiles;
import org.tuttu.shared.KeptFile;
import org.tuttu.web.files.KeptFileServlet;

/** A file of an order. */
@WebServlet("/orders/file")
public class OrderFileServlet extends KeptFileServlet {
  private static final long serialVersionUID = 1L;

  @Inject transient OrderFiles orders;

  @Override
  protected KeptFile file(String number, int position) {
    return orders.file(number, position);
  }
}

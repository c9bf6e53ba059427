package org.tuttu.portal.billing;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.tuttu.collection.selfservice.PaymentNotices;

/** Where the payment service tells that something became of a payment. It answers when that is kept, and only then. */
@WebServlet("/payment-notices")
public class PaymentNoticeServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final int LONGEST = 1 << 18;

  @Inject transient PaymentNotices notices;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
    var body = request.getInputStream().readNBytes(LONGEST);
    var taken = notices.take(body, request.getHeader("Stripe-Signature"));
    response.setStatus(taken ? HttpServletResponse.SC_NO_CONTENT : HttpServletResponse.SC_BAD_REQUEST);
  }
}

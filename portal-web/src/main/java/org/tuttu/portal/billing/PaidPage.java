package org.tuttu.portal.billing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.tuttu.collection.selfservice.MyPayments;
import org.tuttu.collection.selfservice.OnlineStatus;
import org.tuttu.portal.Address;
import org.tuttu.shared.NotFound;
import org.tuttu.web.page.Formats;

/** What became of a payment at the payment service; customers come back here from there. */
@Named
@RequestScoped
public class PaidPage {
  @Inject MyPayments payments;
  @Inject Formats formats;
  private String number;
  private String done;
  private View payment;

  /** A payment, ready to print. */
  public record View(String number, String status, String amount, String account, String at, String by, String payUrl, List<Link> invoices) {}

  /** An invoice that it is for. */
  public record Link(String number, String href) {}

  /** @throws NotFound when the customer has no such payment */
  public void load() {
    var details = payments.details(number == null ? "" : number);
    if (isBack()) {
      payments.cameBack(details.number());
    }
    payment = new View(details.number(), details.status().name(), formats.money(details.amount()), details.accountNumber(), formats.dateTime(details.startedAt()),
        details.startedByName(), details.payUrl(), details.invoices().stream().map(each -> new Link(each, InvoiceRowView.href(each))).toList());
  }

  /** Whether the service is being asked, and the page shows the answer in a moment. */
  public boolean isAsking() {
    return payment.status().equals(OnlineStatus.PAID.name()) || payment.status().equals(OnlineStatus.STARTED.name()) && isBack();
  }

  /** Whether somebody comes from the service, having paid there. */
  private boolean isBack() {
    return "yes".equals(done);
  }

  /** Whether it was left there, and can go on. */
  public boolean isLeft() {
    return payment.status().equals(OnlineStatus.STARTED.name()) && !isBack() && payment.payUrl() != null;
  }

  public String getAgain() {
    return Address.of("/invoices/pay").and("account", payment.account()).toString();
  }

  public View getPayment() {
    return payment;
  }

  public String getNumber() {
    return number;
  }

  public void setNumber(String number) {
    this.number = number;
  }

  public String getDone() {
    return done;
  }

  public void setDone(String done) {
    this.done = done;
  }
}

package org.tuttu.backoffice.billing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.tuttu.billing.PaymentQueries;
import org.tuttu.web.page.Formats;

/** One payment, refund or write-off, and what it settled. */
@Named
@RequestScoped
public class PaymentPage {
  @Inject PaymentQueries payments;
  @Inject Formats formats;
  private String number;
  private PaymentView payment;

  public void load() {
    payment = PaymentView.of(payments.details(number == null ? "" : number), formats);
  }

  public PaymentView getPayment() {
    return payment;
  }

  public String getNumber() {
    return number;
  }

  public void setNumber(String number) {
    this.number = number;
  }
}

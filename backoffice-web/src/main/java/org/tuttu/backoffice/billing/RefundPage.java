package org.tuttu.backoffice.billing;

import jakarta.inject.Named;
import org.omnifaces.cdi.ViewScoped;
import org.tuttu.billing.StaffAccountDetails;

/** Pays back what was paid or credited and has found no invoice. */
@Named
@ViewScoped(saveInViewState = true)
public class RefundPage extends MoneyPage {
  private static final long serialVersionUID = 1L;

  @Override
  protected StaffAccountDetails details(String number) {
    return invoices.refundable(number);
  }

  public String save() {
    payments.refund(getNumber(), input());
    return done("page.refund.done");
  }
}

package org.tuttu.backoffice.billing;

import jakarta.inject.Named;
import java.math.BigDecimal;
import org.omnifaces.cdi.ViewScoped;
import org.tuttu.billing.StaffAccountDetails;

/** Pays back what was paid or credited and has found no invoice; usually all of it. */
@Named
@ViewScoped(saveInViewState = true)
public class RefundPage extends MoneyPage {
  private static final long serialVersionUID = 1L;

  private BigDecimal most;
  private String iban;

  @Override
  public void load() {
    super.load();
    setAmount(most);
  }

  @Override
  protected StaffAccountDetails details(String account) {
    var details = invoices.refundable(account);
    iban = details.refundIban();
    most = details.balance().unallocated().rounded().amount();
    return details;
  }

  public String save() {
    payments.refund(getNumber(), input(), iban);
    return done("page.refund.done");
  }

  /** Where the money is to go; null where the customer has not said. */
  public String getIban() {
    return PaymentView.grouped(iban);
  }

  /** Whether there is anything to pay back. */
  public boolean isPossible() {
    return most.signum() > 0;
  }
}

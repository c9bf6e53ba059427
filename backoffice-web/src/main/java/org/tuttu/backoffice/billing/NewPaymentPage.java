package org.tuttu.backoffice.billing;

import jakarta.inject.Named;
import java.util.List;
import org.omnifaces.cdi.ViewScoped;
import org.tuttu.billing.Split;

/** Records a payment by hand: first it shows which invoices it pays, then it does so. */
@Named
@ViewScoped(saveInViewState = true)
public class NewPaymentPage extends MoneyPage {
  private static final long serialVersionUID = 1L;

  private String invoice;
  private Split seen;

  /** What an invoice gets, ready to print. */
  public record Share(String invoice, String due, String open, String amount, String left, boolean named) {}

  @Override
  public void load() {
    super.load();
    if (invoice != null) {
      var details = invoices.details(invoice).invoice();
      setReference(details.paymentReference());
      setAmount(details.open().rounded().amount());
    }
  }

  /** Shows how it would be shared out. */
  public void look() {
    seen = null;
    seen = payments.split(getNumber(), input());
  }

  /** After a refusal it is looked at anew. */
  public String save() {
    var looked = seen;
    seen = null;
    payments.record(getNumber(), input(), looked);
    return done("page.payment.done");
  }

  public boolean isLooked() {
    return seen != null;
  }

  public List<Share> getShares() {
    return seen == null ? List.of() : seen.shares().stream().map(share -> new Share(share.invoice(), formats.date(share.dueOn()), formats.money(share.open()),
        formats.money(share.amount()), formats.money(share.left()), share.named())).toList();
  }

  /** What waits for the next invoice; empty for nothing. */
  public String getRest() {
    return seen == null || seen.rest().isZero() ? "" : formats.money(seen.rest());
  }

  public String getInvoice() {
    return invoice;
  }

  public void setInvoice(String invoice) {
    this.invoice = invoice;
  }
}

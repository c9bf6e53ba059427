package org.tuttu.backoffice.collection;

import java.io.Serializable;
import java.math.BigDecimal;
import org.tuttu.collection.BookingProposal;
import org.tuttu.web.page.Formats;

/** What an invoice gets of an entry. */
public class ShareForm implements Serializable {
  private static final long serialVersionUID = 1L;

  private final String invoice;
  private final String due;
  private final String open;
  private final boolean named;
  private BigDecimal amount;

  ShareForm(BookingProposal.Payable payable, Formats formats) {
    invoice = payable.invoice();
    due = formats.date(payable.dueOn());
    open = formats.money(payable.open());
    named = payable.named();
    amount = payable.share().isZero() ? null : payable.share().rounded().amount();
  }

  public String getInvoice() {
    return invoice;
  }

  public String getDue() {
    return due;
  }

  public String getOpen() {
    return open;
  }

  public boolean isNamed() {
    return named;
  }

  public BigDecimal getAmount() {
    return amount;
  }

  public void setAmount(BigDecimal amount) {
    this.amount = amount;
  }
}

package org.tuttu.portal.billing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.tuttu.billing.selfservice.MyBalances;
import org.tuttu.billing.selfservice.MyInvoices;
import org.tuttu.shared.NotFound;
import org.tuttu.web.page.Formats;
import org.tuttu.web.page.Look;

/** One invoice. */
@Named
@RequestScoped
public class InvoicePage {
  @Inject MyInvoices invoices;
  @Inject MyBalances balances;
  @Inject Formats formats;
  @Inject Look look;
  private String number;
  private InvoiceView invoice;

  /** @throws NotFound when the customer has no such invoice */
  public void load() {
    invoice = InvoiceView.of(invoices.details(number == null ? "" : number), balances.today(), formats, look.getLocale());
  }

  public InvoiceView getInvoice() {
    return invoice;
  }

  public String getNumber() {
    return number;
  }

  public void setNumber(String number) {
    this.number = number;
  }
}

package org.tuttu.backoffice.billing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.tuttu.backoffice.Wording;
import org.tuttu.billing.InvoiceQueries;
import org.tuttu.web.page.Formats;

/** One invoice or credit note, and what settled it. */
@Named
@RequestScoped
public class InvoicePage {
  @Inject InvoiceQueries invoices;
  @Inject Formats formats;
  @Inject Wording wording;
  private String number;
  private InvoiceView invoice;

  public void load() {
    invoice = InvoiceView.of(invoices.details(number == null ? "" : number), invoices.today(), formats, wording);
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

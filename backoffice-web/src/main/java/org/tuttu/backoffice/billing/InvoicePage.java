package org.tuttu.backoffice.billing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.tuttu.backoffice.Wording;
import org.tuttu.billing.InvoiceQueries;
import org.tuttu.documents.Papers;
import org.tuttu.web.page.Formats;

/** One invoice or credit note, and what settled it. */
@Named
@RequestScoped
public class InvoicePage {
  @Inject InvoiceQueries invoices;
  @Inject Papers papers;
  @Inject Formats formats;
  @Inject Wording wording;
  private String number;
  private InvoiceView invoice;
  private String obstacle;

  public void load() {
    var details = invoices.details(number == null ? "" : number);
    invoice = InvoiceView.of(details, invoices.today(), formats, wording);
    obstacle = papers.obstacle(details.invoice()).map(formats::name).orElse("");
  }

  public InvoiceView getInvoice() {
    return invoice;
  }

  /** Why there is no electronic invoice; empty when there is one. */
  public String getObstacle() {
    return obstacle;
  }

  public String getNumber() {
    return number;
  }

  public void setNumber(String number) {
    this.number = number;
  }
}

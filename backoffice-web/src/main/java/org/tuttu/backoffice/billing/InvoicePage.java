package org.tuttu.backoffice.billing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.tuttu.backoffice.Wording;
import org.tuttu.backoffice.collection.ReminderView;
import org.tuttu.billing.InvoiceQueries;
import org.tuttu.collection.Reminders;
import org.tuttu.documents.Papers;
import org.tuttu.web.page.Formats;

/** One invoice or credit note, and what settled it. */
@Named
@RequestScoped
public class InvoicePage {
  @Inject InvoiceQueries invoices;
  @Inject Papers papers;
  @Inject Reminders sent;
  @Inject Formats formats;
  @Inject Wording wording;
  private String number;
  private InvoiceView invoice;
  private String obstacle;
  private List<ReminderView> reminders = List.of();
  private String pause = "";

  public void load() {
    var details = invoices.details(number == null ? "" : number);
    invoice = InvoiceView.of(details, invoices.today(), formats, wording);
    obstacle = papers.obstacle(details.invoice()).map(formats::name).orElse("");
    if (!invoice.credit()) {
      reminders = sent.ofInvoice(number).stream().map(row -> ReminderView.of(row, formats, wording)).toList();
      pause = sent.pauseOfInvoice(number).map(each -> ReminderView.pause(each, formats, wording)).orElse("");
    }
  }

  /** What its customer was reminded of. */
  public List<ReminderView> getReminders() {
    return reminders;
  }

  /** Why nobody is reminded of it, in a sentence; empty when there is no pause. */
  public String getPause() {
    return pause;
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

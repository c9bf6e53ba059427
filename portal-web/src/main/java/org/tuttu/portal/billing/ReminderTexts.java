package org.tuttu.portal.billing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.tuttu.billing.selfservice.InvoiceRow;
import org.tuttu.billing.selfservice.InvoiceState;
import org.tuttu.collection.selfservice.MyReminders;
import org.tuttu.collection.selfservice.ReminderNote;
import org.tuttu.portal.PortalTexts;
import org.tuttu.web.page.Formats;

/** What reminders were sent, beside what is due. */
@RequestScoped
public class ReminderTexts {
  @Inject MyReminders reminders;
  @Inject Formats formats;
  @Inject PortalTexts texts;

  /** A list's invoices, each with its latest reminder; asks only where one is overdue. */
  public List<InvoiceRowView> rows(List<InvoiceRow> invoices, LocalDate today) {
    var latest = reminders.latest(invoices.stream().filter(invoice -> invoice.state(today) == InvoiceState.OVERDUE).map(InvoiceRow::number).toList());
    return invoices.stream().map(invoice -> InvoiceRowView.of(invoice, today, formats, text(latest.get(invoice.number())))).toList();
  }

  /** All of an invoice, the first first. */
  List<String> of(String invoice) {
    return reminders.ofInvoice(invoice).stream().map(this::text).toList();
  }

  private String text(ReminderNote reminder) {
    return reminder == null ? "" : texts.text("reminder.sent", reminder.step(), formats.date(reminder.at()));
  }
}

package org.tuttu.portal.billing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.tuttu.billing.selfservice.MyBalances;
import org.tuttu.billing.selfservice.MyInvoices;
import org.tuttu.collection.selfservice.MyPayments;
import org.tuttu.documents.selfservice.MyPapers;
import org.tuttu.shared.NotFound;
import org.tuttu.web.page.Formats;
import org.tuttu.web.page.Look;

/** One invoice. */
@Named
@RequestScoped
public class InvoicePage {
  @Inject MyInvoices invoices;
  @Inject MyBalances balances;
  @Inject MyPapers papers;
  @Inject MyPayments payments;
  @Inject ReminderTexts texts;
  @Inject Formats formats;
  @Inject Look look;
  private String number;
  private InvoiceView invoice;
  private String obstacle;
  private boolean payable;
  private List<String> reminders;

  /** @throws NotFound when the customer has no such invoice */
  public void load() {
    var details = invoices.details(number == null ? "" : number);
    var today = balances.today();
    invoice = InvoiceView.of(details, today, formats, look.getLocale());
    reminders = details.isCreditNote() || !details.dueOn().isBefore(today) ? List.of() : texts.of(details.number());
    obstacle = papers.obstacle(details).map(formats::name).orElse("");
    payable = invoice.due() && payments.isPossible(details.accountNumber());
  }

  /** Whether it can be paid at once. */
  public boolean isPayable() {
    return payable;
  }

  public InvoiceView getInvoice() {
    return invoice;
  }

  /** What was sent when it was not paid in time, the first first. */
  public List<String> getReminders() {
    return reminders;
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

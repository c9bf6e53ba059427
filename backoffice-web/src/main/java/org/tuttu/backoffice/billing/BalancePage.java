package org.tuttu.backoffice.billing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.tuttu.backoffice.Tones;
import org.tuttu.backoffice.Wording;
import org.tuttu.backoffice.collection.ReminderView;
import org.tuttu.billing.InvoiceQueries;
import org.tuttu.billing.selfservice.InvoiceRow;
import org.tuttu.collection.Reminders;
import org.tuttu.shared.PageRequest;
import org.tuttu.web.page.Formats;
import org.tuttu.web.page.PageAddress;

/** How an account stands, what is due, and what changed it. */
@Named
@RequestScoped
public class BalancePage {
  @Inject InvoiceQueries invoices;
  @Inject Reminders sent;
  @Inject Formats formats;
  @Inject Wording wording;
  private String number;
  private String after;
  private String problem;
  private String customer;
  private String customerName;
  private BalanceView account;
  private List<Due> due;
  private List<MovementView> movements;
  private String next;
  private List<ReminderView> reminders;
  private String pause;

  /** An invoice that is to be paid, ready to print. */
  public record Due(String number, String issued, String due, String state, String tone, String gross, String open) {}

  public void load() {
    var details = invoices.account(number == null ? "" : number, PageRequest.after(after));
    customer = details.customerNumber();
    customerName = details.customerName();
    account = BalanceView.of(details.balance(), formats);
    due = details.due().stream().map(this::view).toList();
    movements = details.movements().rows().stream().map(movement -> MovementView.of(movement, formats)).toList();
    next = details.movements().hasNext() ? address().with("after", details.movements().next()).toString() : null;
    reminders = sent.ofAccount(number).stream().map(row -> ReminderView.of(row, formats, wording)).toList();
    pause = sent.pauseOfAccount(number).map(each -> ReminderView.pause(each, formats, wording)).orElse("");
  }

  /** The latest that its customer was reminded of. */
  public List<ReminderView> getReminders() {
    return reminders;
  }

  /** Why nobody is reminded, in a sentence; empty when there is no pause. */
  public String getPause() {
    return pause;
  }

  private Due view(InvoiceRow invoice) {
    var state = invoice.state(invoices.today());
    return new Due(invoice.number(), formats.date(invoice.issuedOn()), formats.date(invoice.dueOn()), formats.name(state), Tones.of(state), formats.money(invoice.gross()),
        formats.money(invoice.open()));
  }

  private PageAddress address() {
    return PageAddress.of("/payments/account").with("number", number);
  }

  /** Where a statement begins, unless somebody says otherwise: two months before this one. */
  public String getFrom() {
    return invoices.today().withDayOfMonth(1).minusMonths(2).toString();
  }

  public String getUntil() {
    return invoices.today().toString();
  }

  /** All invoices of the account. */
  public String getInvoices() {
    return PageAddress.of("/invoices/invoices").with("account", number).toString();
  }

  public String getFirst() {
    return after == null ? null : address().toString();
  }

  public String getNext() {
    return next;
  }

  public String getCustomer() {
    return customer;
  }

  public String getCustomerName() {
    return customerName;
  }

  public BalanceView getAccount() {
    return account;
  }

  public List<Due> getDue() {
    return due;
  }

  public List<MovementView> getMovements() {
    return movements;
  }

  public String getNumber() {
    return number;
  }

  public void setNumber(String number) {
    this.number = number;
  }

  public String getAfter() {
    return after;
  }

  public void setAfter(String after) {
    this.after = after;
  }

  public String getProblem() {
    return problem;
  }

  public void setProblem(String problem) {
    this.problem = problem;
  }
}

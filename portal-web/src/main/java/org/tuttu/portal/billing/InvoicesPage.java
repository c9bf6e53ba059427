package org.tuttu.portal.billing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.tuttu.billing.selfservice.InvoiceFilter;
import org.tuttu.billing.selfservice.MyBalances;
import org.tuttu.billing.selfservice.MyInvoices;
import org.tuttu.portal.Address;
import org.tuttu.shared.PageRequest;

/** The customer's invoices: all, the newest first, or those to be paid, by their due day. */
@Named
@RequestScoped
public class InvoicesPage {
  @Inject MyInvoices invoices;
  @Inject MyBalances balances;
  @Inject ReminderTexts reminders;
  private String filter;
  private String after;
  private List<InvoiceRowView> rows;
  private String next;

  public void load() {
    var page = invoices.list(isOpen() ? InvoiceFilter.OPEN : InvoiceFilter.ALL, PageRequest.after(after));
    rows = reminders.rows(page.rows(), balances.today());
    next = page.hasNext() ? here().and("after", page.next()).toString() : null;
  }

  /** Whether only those to be paid are shown; any other filter means all. */
  public boolean isOpen() {
    return "open".equals(filter);
  }

  /** Back to the first page, from any later one. */
  public String getFirst() {
    return after == null ? null : here().toString();
  }

  private Address here() {
    return Address.of("/invoices/invoices").and("filter", isOpen() ? "open" : null);
  }

  public List<InvoiceRowView> getRows() {
    return rows;
  }

  public String getNext() {
    return next;
  }

  public String getFilter() {
    return filter;
  }

  public void setFilter(String filter) {
    this.filter = filter;
  }

  public String getAfter() {
    return after;
  }

  public void setAfter(String after) {
    this.after = after;
  }
}

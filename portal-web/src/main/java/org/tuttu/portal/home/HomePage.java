package org.tuttu.portal.home;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.tuttu.billing.selfservice.InvoiceFilter;
import org.tuttu.billing.selfservice.MyBalances;
import org.tuttu.billing.selfservice.MyInvoices;
import org.tuttu.customer.selfservice.ChangeNewsRow;
import org.tuttu.customer.selfservice.MyAccount;
import org.tuttu.ordering.selfservice.MyApprovals;
import org.tuttu.ordering.selfservice.MyNews;
import org.tuttu.ordering.selfservice.MyOrders;
import org.tuttu.ordering.selfservice.OrderFilter;
import org.tuttu.portal.billing.InvoiceRowView;
import org.tuttu.portal.billing.ReminderTexts;
import org.tuttu.portal.ordering.OrderRowView;
import org.tuttu.shared.PageRequest;
import org.tuttu.web.Visitor;
import org.tuttu.web.page.Formats;

/** What is open, what is due and what is new, at a glance: four statements, five for an owner. */
@Named
@RequestScoped
public class HomePage {
  private static final int SOME = 5;

  @Inject MyOrders orders;
  @Inject MyApprovals approvals;
  @Inject Visitor visitor;
  @Inject MyNews news;
  @Inject MyAccount account;
  @Inject MyInvoices invoices;
  @Inject MyBalances balances;
  @Inject ReminderTexts reminders;
  @Inject Formats formats;
  private List<OrderRowView> toApprove = List.of();
  private List<OrderRowView> open;
  private List<InvoiceRowView> due;
  private List<NewsView> waiting;
  private List<NewsView> latest;

  public void load() {
    if (visitor.may("APPROVE_ORDERS")) {
      toApprove = approvals.waiting(SOME).stream().map(order -> OrderRowView.of(order, formats)).toList();
    }
    open = orders.list(OrderFilter.OPEN, new PageRequest(null, SOME)).rows().stream().map(order -> OrderRowView.of(order, formats)).toList();
    due = reminders.rows(invoices.list(InvoiceFilter.OPEN, new PageRequest(null, SOME)).rows(), balances.today());
    var changes = account.latestChanges(SOME);
    waiting = changes.stream().filter(ChangeNewsRow::isWaiting).map(change -> NewsView.of(change, formats)).toList();
    latest = Stream.concat(
            news.latest(SOME).stream().map(step -> NewsView.of(step, formats)),
            changes.stream().filter(change -> !change.isWaiting()).map(change -> NewsView.of(change, formats)))
        .sorted(Comparator.comparing(NewsView::at).reversed()).limit(SOME).toList();
  }

  /** The orders that wait for this owner. */
  public List<OrderRowView> getToApprove() {
    return toApprove;
  }

  public List<OrderRowView> getOpen() {
    return open;
  }

  /** What is to be paid, what is due first. */
  public List<InvoiceRowView> getDue() {
    return due;
  }

  public List<NewsView> getWaiting() {
    return waiting;
  }

  public List<NewsView> getLatest() {
    return latest;
  }
}

package org.tuttu.backoffice.customer;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.tuttu.backoffice.Wording;
import org.tuttu.backoffice.billing.BalanceView;
import org.tuttu.backoffice.documents.DocumentView;
import org.tuttu.backoffice.subscriptions.SubscriptionView;
import org.tuttu.billing.InvoiceQueries;
import org.tuttu.customer.ChangeRequests;
import org.tuttu.customer.CustomerQueries;
import org.tuttu.customer.selfservice.ChangeRow;
import org.tuttu.documents.SharedDocuments;
import org.tuttu.shared.PageRequest;
import org.tuttu.subscriptions.SubscriptionQueries;
import org.tuttu.web.page.Formats;
import org.tuttu.web.page.PageAddress;

/** Everything known of one customer, with what happened. */
@Named
@RequestScoped
public class CustomerPage {
  private static final int SOME = 5;

  private static final int SERVICES = 10;

  @Inject CustomerQueries queries;
  @Inject ChangeRequests changes;
  @Inject CustomerViews views;
  @Inject Timeline timeline;
  @Inject InvoiceQueries invoices;
  @Inject SharedDocuments shared;
  @Inject SubscriptionQueries subscriptions;
  @Inject Formats formats;
  @Inject Wording wording;
  private String number;
  private String after;
  private CustomerView customer;
  private List<BalanceView> balances = List.of();
  private List<DocumentView> documents = List.of();
  private List<SubscriptionView.Row> services = List.of();
  private List<TimelineEvent> events = List.of();
  private String more;

  public void load() {
    customer = views.of(queries.details(number), waiting());
    balances = invoices.balances(number).stream().map(balance -> BalanceView.of(balance, formats)).toList();
    documents = shared.ofCustomer(number, new PageRequest(null, SOME)).rows().stream().map(row -> DocumentView.of(row, formats, wording)).toList();
    services = subscriptions.ofCustomer(number, SERVICES).stream().map(row -> SubscriptionView.Row.of(row, formats, wording.locale())).toList();
    var page = timeline.of(number, after);
    events = page.rows();
    more = page.hasNext() ? address().with("after", page.next()).toString() : null;
  }

  private List<ChangeRow> waiting() {
    return changes.ofCustomer(number, PageRequest.first()).rows().stream().filter(ChangeRow::isWaiting).toList();
  }

  private PageAddress address() {
    return PageAddress.of("/customers/customer").with("number", number);
  }

  public CustomerView getCustomer() {
    return customer;
  }

  /** How the accounts stand. */
  public List<BalanceView> getBalances() {
    return balances;
  }

  /** What was shared last. */
  public List<DocumentView> getDocuments() {
    return documents;
  }

  /** Those that run first; the list has them all. */
  public List<SubscriptionView.Row> getServices() {
    return services;
  }

  public List<TimelineEvent> getEvents() {
    return events;
  }

  /** Where the timeline goes on; null at its end. */
  public String getMore() {
    return more;
  }

  /** Where the timeline begins; null on its first page. */
  public String getNewest() {
    return after == null ? null : address().toString();
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
}

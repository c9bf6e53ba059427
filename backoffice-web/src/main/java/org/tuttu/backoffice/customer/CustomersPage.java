package org.tuttu.backoffice.customer;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.tuttu.backoffice.Wording;
import org.tuttu.shared.PageRequest;
import org.tuttu.web.page.Formats;
import org.tuttu.web.page.PageAddress;

/** The list of customers: the newest, or what was searched for. A whole number leads straight to its customer. */
@Named
@RequestScoped
public class CustomersPage {
  @Inject CustomerFinder finder;
  @Inject Formats formats;
  @Inject Wording wording;
  private String q;
  private String after;
  private String next;
  private List<CustomerListRow> rows = List.of();

  /** @return where to go when there is nothing to choose; null to stay */
  public String load() {
    var found = finder.find(q, PageRequest.after(after));
    if (found.exactly() != null) {
      return PageAddress.of("/customers/customer").with("number", found.exactly()).redirect();
    }
    rows = found.customers().rows().stream().map(row -> CustomerListRow.of(row, formats)).toList();
    next = found.customers().hasNext() ? address().with("after", found.customers().next()).toString() : null;
    return null;
  }

  private PageAddress address() {
    return PageAddress.of("/customers/customers").with("q", q);
  }

  private boolean isSearch() {
    return q != null && !q.isBlank();
  }

  public List<CustomerListRow> getRows() {
    return rows;
  }

  public String getNext() {
    return next;
  }

  /** Where the list begins; null on its first page. */
  public String getFirst() {
    return after == null ? null : address().toString();
  }

  public String getCaption() {
    return wording.text(isSearch() ? "page.customers.found" : "page.customers.newest");
  }

  public String getEmptyText() {
    return wording.text(isSearch() ? "page.customers.empty" : "page.customers.none");
  }

  public String getQ() {
    return q;
  }

  public void setQ(String q) {
    this.q = q;
  }

  public String getAfter() {
    return after;
  }

  public void setAfter(String after) {
    this.after = after;
  }
}

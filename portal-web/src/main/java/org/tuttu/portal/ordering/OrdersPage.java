package org.tuttu.portal.ordering;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.tuttu.ordering.selfservice.MyOrders;
import org.tuttu.ordering.selfservice.OrderFilter;
import org.tuttu.portal.Address;
import org.tuttu.shared.PageRequest;
import org.tuttu.web.page.Formats;

/** The customer's orders, the newest first. */
@Named
@RequestScoped
public class OrdersPage {
  @Inject MyOrders orders;
  @Inject Formats formats;
  private String filter;
  private String after;
  private List<OrderRowView> rows;
  private String next;

  public void load() {
    var page = orders.list(isOpen() ? OrderFilter.OPEN : OrderFilter.ALL, PageRequest.after(after));
    rows = page.rows().stream().map(order -> OrderRowView.of(order, formats)).toList();
    next = page.hasNext() ? here().and("after", page.next()).toString() : null;
  }

  /** Whether only those on their way are shown; any other filter means all. */
  public boolean isOpen() {
    return "open".equals(filter);
  }

  /** Back to the first page, from any later one. */
  public String getFirst() {
    return after == null ? null : here().toString();
  }

  private Address here() {
    return Address.of("/orders/orders").and("filter", isOpen() ? "open" : null);
  }

  public List<OrderRowView> getRows() {
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

package org.tuttu.backoffice.ordering;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.tuttu.backoffice.Tones;
import org.tuttu.backoffice.Wording;
import org.tuttu.ordering.OrderListFilter;
import org.tuttu.ordering.OrderQueries;
import org.tuttu.ordering.StaffOrderRow;
import org.tuttu.ordering.WorkToday;
import org.tuttu.ordering.selfservice.OrderStatus;
import org.tuttu.shared.PageOf;
import org.tuttu.shared.PageRequest;
import org.tuttu.web.page.Formats;
import org.tuttu.web.page.PageAddress;

/** Orders, the newest first, by status and by what was searched for. An order's whole number leads straight to it. */
@Named
@RequestScoped
public class OrdersPage {
  @Inject OrderQueries orders;
  @Inject Formats formats;
  @Inject Wording wording;
  private String status;
  private String q;
  private String after;
  private String next;
  private List<Row> rows = List.of();
  private List<Tab> tabs = List.of();

  /** An order in the list, ready to print. */
  public record Row(
      String number, String customer, String customerName, String status, String tone, String placed, String lines, String gross) {}

  /** A status to look at. */
  public record Tab(String href, String text, String count, boolean current) {}

  /** @return where to go when exactly one order can be meant; null to stay */
  public String load() {
    var page = orders.list(new OrderListFilter(chosen(), q, null), PageRequest.after(after));
    if (isOneOrder(page)) {
      return PageAddress.of("/orders/order").with("number", page.rows().get(0).order().number()).redirect();
    }
    rows = page.rows().stream().map(this::row).toList();
    next = page.hasNext() ? address(chosen()).with("after", page.next()).toString() : null;
    tabs = tabs(orders.workToday());
    return null;
  }

  /** Null for all, also where the address names a status that there is not. */
  private OrderStatus chosen() {
    return Arrays.stream(OrderStatus.values()).filter(each -> each.name().equals(status)).findFirst().orElse(null);
  }

  private boolean isOneOrder(PageOf<StaffOrderRow> page) {
    return isSearch() && chosen() == null && page.rows().size() == 1 && page.rows().get(0).order().number().equalsIgnoreCase(q.strip());
  }

  private boolean isSearch() {
    return q != null && !q.isBlank();
  }

  private PageAddress address(OrderStatus wanted) {
    return PageAddress.of("/orders/orders").with("status", wanted == null ? null : wanted.name()).with("q", q);
  }

  private Row row(StaffOrderRow row) {
    var order = row.order();
    return new Row(
        order.number(), row.customerNumber(), row.customerName(), formats.name(order.status()), Tones.of(order.status()),
        formats.moment(order.placedAt()), formats.number(order.lineCount()), formats.money(order.gross()));
  }

  private List<Tab> tabs(WorkToday work) {
    var all = new ArrayList<Tab>();
    all.add(new Tab(address(null).toString(), wording.text("page.orders.all"), "", chosen() == null));
    for (var each : OrderStatus.values()) {
      all.add(new Tab(address(each).toString(), formats.name(each), count(each, work), each == chosen()));
    }
    return all;
  }

  /** How many wait; a search makes these counts say nothing. */
  private String count(OrderStatus each, WorkToday work) {
    var waiting = switch (each) {
      case PLACED -> work.toConfirm();
      case CONFIRMED -> work.toShip();
      case SHIPPED -> work.toDeliver();
      case DELIVERED, CANCELLED -> 0;
    };
    return waiting == 0 || isSearch() ? "" : formats.number(waiting) + (waiting == WorkToday.COUNTED ? "+" : "");
  }

  public List<Row> getRows() {
    return rows;
  }

  public List<Tab> getTabs() {
    return tabs;
  }

  public String getNext() {
    return next;
  }

  /** Where the list begins; null on its first page. */
  public String getFirst() {
    return after == null ? null : address(chosen()).toString();
  }

  public String getStatus() {
    return status;
  }

  public void setStatus(String status) {
    this.status = status;
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

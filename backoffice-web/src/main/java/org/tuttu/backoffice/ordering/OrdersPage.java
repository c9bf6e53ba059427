package org.tuttu.backoffice.ordering;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import org.tuttu.backoffice.Wording;
import org.tuttu.backoffice.lists.ListView;
import org.tuttu.backoffice.lists.ListViews;
import org.tuttu.lists.ListColumn;
import org.tuttu.lists.ListState;
import org.tuttu.ordering.OrderQueries;
import org.tuttu.ordering.WorkToday;
import org.tuttu.ordering.selfservice.OrderStatus;
import org.tuttu.web.page.Formats;
import org.tuttu.web.page.PageAddress;

/** Orders, as the address asks for them. An order's whole number leads straight to it. */
@Named
@RequestScoped
public class OrdersPage {
  private static final String HERE = "/orders/orders";

  @Inject OrderQueries orders;
  @Inject ListViews lists;
  @Inject Formats formats;
  @Inject Wording wording;
  private String q;
  private ListView list;

  public void load() {
    var state = lists.state("orders");
    if (q != null && !q.isBlank()) {
      lists.leaveFor(found(state));
    } else if (!lists.isLeftForShorter(state, HERE)) {
      list = lists.of(state, HERE, tabs(state, orders.workToday()));
    }
  }

  /** What was typed is the beginning of an order's number, or else says whose orders. */
  private String found(ListState state) {
    var byNumber = orders.findByNumber(q, 1);
    if (!byNumber.isEmpty() && byNumber.get(0).order().number().equalsIgnoreCase(q.strip())) {
      return PageAddress.of("/orders/order").with("number", byNumber.get(0).order().number()).toString();
    }
    return ListViews.address(HERE, state.with(column(state, byNumber.isEmpty() ? "customerName" : "number"), q).text());
  }

  private List<ListView.Tab> tabs(ListState state, WorkToday work) {
    var status = column(state, "status");
    var chosen = state.given("status");
    var all = new ArrayList<ListView.Tab>();
    all.add(new ListView.Tab(lists.address(HERE, state.without(status)), wording.text("page.orders.all"), "", chosen.isEmpty()));
    for (var each : OrderStatus.values()) {
      var waiting = state.without(status).isFiltered() ? "" : count(each, work);
      all.add(new ListView.Tab(ListViews.address(HERE, state.with(status, each.name()).text()), formats.name(each), waiting, chosen.equals(List.of(each.name()))));
    }
    return all;
  }

  private String count(OrderStatus each, WorkToday work) {
    var waiting = switch (each) {
      case PLACED -> work.toConfirm();
      case CONFIRMED -> work.toShip();
      case PICKING -> work.picking();
      case PARTLY_SHIPPED -> work.partlyShipped();
      case SHIPPED -> work.toDeliver();
      case WAITING, DELIVERED, CANCELLED -> 0;
    };
    return waiting == 0 ? "" : formats.number(waiting) + (waiting == WorkToday.COUNTED ? "+" : "");
  }

  private static ListColumn column(ListState state, String key) {
    return state.spec().require(key);
  }

  public ListView getList() {
    return list;
  }

  public String getQ() {
    return q;
  }

  public void setQ(String q) {
    this.q = q;
  }
}

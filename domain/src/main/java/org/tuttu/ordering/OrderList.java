package org.tuttu.ordering;

import static org.tuttu.identity.StaffPermission.HANDLE_ORDERS;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.tuttu.customer.selfservice.CustomerStage;
import org.tuttu.identity.Anyone;
import org.tuttu.identity.StaffMay;
import org.tuttu.lists.ListColumn;
import org.tuttu.lists.ListSpec;
import org.tuttu.lists.RecordList;
import org.tuttu.lists.ValueKind;
import org.tuttu.ordering.selfservice.OrderKind;
import org.tuttu.ordering.selfservice.OrderStatus;

/** All orders, the newest first. */
@ApplicationScoped
public class OrderList implements RecordList {

  private static final String FOUND = "select o.id from orders o where {}";
  private static final String FOUND_BY_CUSTOMER = "select o.id from customers c join orders o on o.customer_id = c.id where {}";

  private static final ListSpec SPEC = new ListSpec("orders", "orders", "o.id", "left join customers c on c.id = o.customer_id", List.of(
      ListColumn.text("number", "o.number").leadsTo("order", "o.number").sortedBy("o.number").beginsWith("(o.number like ? or o.number like upper(?))").foundBy(FOUND),
      ListColumn.text("customerName", "c.name").leadsTo("customer", "c.number").words("c.search_text like searchable(?)").foundBy(FOUND_BY_CUSTOMER),
      ListColumn.text("customer", "c.number").leadsTo("customer", "c.number").exactly("o.customer_id = (select id from customers where number in (?, upper(?)) order by number desc limit 1)")
          .foundBy(FOUND).carriedBy("placed"),
      ListColumn.choice("status", "o.status", OrderStatus.class).foundBy(FOUND, OrderStatus.WAITING, OrderStatus.PLACED, OrderStatus.CONFIRMED, OrderStatus.PICKING,
          OrderStatus.PARTLY_SHIPPED, OrderStatus.SHIPPED).carriedBy("placed"),
      ListColumn.range("placed", ValueKind.MOMENT, "o.placed_at").sortedBy("o.placed_at").foundBy(FOUND),
      ListColumn.range("lines", ValueKind.NUMBER, "o.line_count"),
      ListColumn.money("total", "o.gross", "o.currency").sortedBy("o.gross").foundBy(FOUND),
      ListColumn.money("net", "o.net", "o.currency"),
      ListColumn.choice("kind", "o.kind", OrderKind.class),
      ListColumn.text("currency", "o.currency").exactly("o.currency = upper(?)"),
      ListColumn.text("reference", "o.reference").words("o.reference is not null and searchable(' ' || o.reference) like searchable(?)").foundBy(FOUND),
      ListColumn.text("placedBy", "o.placed_by_name").words("searchable(o.placed_by_name) like searchable(?)"),
      ListColumn.text("city", "o.delivery_city").words("searchable(o.delivery_city) like searchable(?)"),
      ListColumn.country("country", "o.delivery_country"),
      ListColumn.choice("stage", "c.stage", CustomerStage.class),
      ListColumn.country("customerCountry", "c.country"),
      ListColumn.yesNo("toApprove", OrderApprovals.OURS)),
      List.of("number", "customerName", "status", "placed", "lines", "total"), "-placed");

  @Override
  @Anyone
  public String name() {
    return SPEC.name();
  }

  @Override
  @StaffMay(HANDLE_ORDERS)
  public ListSpec open() {
    return SPEC;
  }
}

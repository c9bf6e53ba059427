package org.tuttu.ordering;

import static org.tuttu.identity.StaffPermission.HANDLE_ORDERS;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.tuttu.identity.Anyone;
import org.tuttu.identity.StaffMay;
import org.tuttu.lists.ListColumn;
import org.tuttu.lists.ListSpec;
import org.tuttu.lists.RecordList;
import org.tuttu.lists.ValueKind;
import org.tuttu.ordering.selfservice.ReturnReason;
import org.tuttu.ordering.selfservice.ReturnStatus;

/** All returns, the newest first. */
@ApplicationScoped
public class ReturnList implements RecordList {

  private static final String FOUND = "select r.id from returns r where {}";
  private static final String FOUND_BY_CUSTOMER = "select r.id from customers c join returns r on r.customer_id = c.id where {}";
  private static final String FOUND_BY_ORDER = "select r.id from orders o join returns r on r.order_id = o.id where {}";

  private static final ListSpec SPEC = new ListSpec("returns", "returns", "r.id", "left join customers c on c.id = r.customer_id left join orders o on o.id = r.order_id", List.of(
      ListColumn.text("number", "r.number").leadsTo("return", "r.number").exactly("r.number = upper(?)").foundBy(FOUND),
      ListColumn.text("customerName", "c.name").leadsTo("customer", "c.number").words("c.search_text like searchable(?)").foundBy(FOUND_BY_CUSTOMER),
      ListColumn.text("customer", "c.number").leadsTo("customer", "c.number")
          .exactly("r.customer_id = (select id from customers where number in (?, upper(?)) order by number desc limit 1)").foundBy(FOUND),
      ListColumn.text("order", "o.number").leadsTo("order", "o.number").exactly("o.number = upper(?)").foundBy(FOUND_BY_ORDER),
      ListColumn.choice("status", "r.status", ReturnStatus.class).foundBy(FOUND, ReturnStatus.ASKED, ReturnStatus.ACCEPTED),
      ListColumn.choice("reason", "r.reason", ReturnReason.class),
      ListColumn.range("pieces", ValueKind.NUMBER, "r.pieces"),
      ListColumn.range("at", ValueKind.MOMENT, "r.asked_at").sortedBy("r.asked_at").foundBy(FOUND),
      ListColumn.text("by", "r.asked_by_name").words("searchable(r.asked_by_name) like searchable(?)")),
      List.of("number", "customerName", "order", "status", "reason", "pieces", "at"), "-at");

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

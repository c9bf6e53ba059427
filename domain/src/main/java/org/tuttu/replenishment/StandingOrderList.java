package org.tuttu.replenishment;

import static org.tuttu.identity.StaffPermission.HANDLE_ORDERS;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.tuttu.identity.Anyone;
import org.tuttu.identity.StaffMay;
import org.tuttu.lists.ListColumn;
import org.tuttu.lists.ListSpec;
import org.tuttu.lists.RecordList;
import org.tuttu.lists.ValueKind;
import org.tuttu.replenishment.selfservice.StandingStatus;

/** All standing orders, by the day on which they next become orders. */
@ApplicationScoped
public class StandingOrderList implements RecordList {

  private static final String FOUND_BY_CUSTOMER = "select s.id from customers c join standing_orders s on s.customer_id = c.id where {}";

  private static final ListSpec SPEC = new ListSpec("standing-orders", "standing_orders", "s.id",
      "left join customers c on c.id = s.customer_id left join accounts a on a.id = s.account_id", List.of(
      ListColumn.text("number", "s.number").exactly("s.number = upper(?)").foundBy("select s.id from standing_orders s where {}"),
      ListColumn.text("customerName", "c.name").leadsTo("customer", "c.number").words("c.search_text like searchable(?)").foundBy(FOUND_BY_CUSTOMER),
      ListColumn.text("customer", "c.number").leadsTo("customer", "c.number").exactly("c.number in (?, upper(?))").foundBy(FOUND_BY_CUSTOMER),
      ListColumn.text("name", "s.name"),
      ListColumn.choice("status", "s.status", StandingStatus.class),
      ListColumn.range("weeks", ValueKind.NUMBER, "s.weeks"),
      ListColumn.range("nextOn", ValueKind.DAY, "s.next_on").sortedBy("s.next_on").foundBy("select s.id from standing_orders s where {}"),
      ListColumn.text("account", "a.number").leadsTo("account", "a.number"),
      ListColumn.text("orderer", "s.orderer_name"),
      ListColumn.text("reference", "s.reference")),
      List.of("number", "customerName", "name", "status", "weeks", "nextOn", "orderer"), "nextOn");

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

package org.tuttu.communication;

import static org.tuttu.identity.StaffPermission.VIEW_CUSTOMERS;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.tuttu.identity.Anyone;
import org.tuttu.identity.StaffMay;
import org.tuttu.lists.ListColumn;
import org.tuttu.lists.ListSpec;
import org.tuttu.lists.RecordList;
import org.tuttu.lists.ValueKind;

/** Every contact with any customer, the newest first. */
@ApplicationScoped
public class InteractionList implements RecordList {

  private static final String FOUND = "select i.id from interactions i where {}";
  private static final String FOUND_BY_CUSTOMER = "select i.id from customers c join interactions i on i.customer_id = c.id where {}";

  private static final ListSpec SPEC = new ListSpec("interactions", "interactions", "i.id", "left join customers c on c.id = i.customer_id", List.of(
      ListColumn.text("summary", "i.summary").leadsTo("customer", "c.number").words("searchable(i.summary) like searchable(?)"),
      ListColumn.text("customerName", "c.name").leadsTo("customer", "c.number").words("c.search_text like searchable(?)").foundBy(FOUND_BY_CUSTOMER),
      ListColumn.text("customer", "c.number").leadsTo("customer", "c.number")
          .exactly("i.customer_id = (select id from customers where number in (?, upper(?)) order by number desc limit 1)").foundBy(FOUND),
      ListColumn.choice("channel", "i.channel", Channel.class),
      ListColumn.choice("direction", "i.direction", Direction.class),
      ListColumn.range("at", ValueKind.MOMENT, "i.at").sortedBy("i.at").foundBy(FOUND),
      ListColumn.text("by", "i.recorded_by_name").words("searchable(i.recorded_by_name) like searchable(?)")),
      List.of("summary", "customerName", "channel", "direction", "at", "by"), "-at");

  @Override
  @Anyone
  public String name() {
    return SPEC.name();
  }

  @Override
  @StaffMay(VIEW_CUSTOMERS)
  public ListSpec open() {
    return SPEC;
  }
}

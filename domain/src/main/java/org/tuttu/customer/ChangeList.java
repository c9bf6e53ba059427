package org.tuttu.customer;

import static org.tuttu.identity.StaffPermission.DECIDE_CHANGES;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.tuttu.customer.selfservice.ChangeAction;
import org.tuttu.customer.selfservice.ChangeStatus;
import org.tuttu.customer.selfservice.ChangeSubject;
import org.tuttu.identity.Anyone;
import org.tuttu.identity.StaffMay;
import org.tuttu.lists.ListColumn;
import org.tuttu.lists.ListSpec;
import org.tuttu.lists.RecordList;
import org.tuttu.lists.ValueKind;

/** What customers asked to have changed, the oldest first. */
@ApplicationScoped
public class ChangeList implements RecordList {

  private static final String FOUND = "select r.id from change_requests r where {}";

  private static final ListSpec SPEC = new ListSpec("changes", "change_requests", "r.id", "left join customers c on c.id = r.customer_id", List.of(
      ListColumn.text("number", "r.number").leadsTo("change-request", "r.number").beginsWith("(r.number like ? or r.number like upper(?))"),
      ListColumn.text("customerName", "c.name").leadsTo("customer", "c.number").words("c.search_text like searchable(?)")
          .foundBy("select r.id from customers c join change_requests r on r.customer_id = c.id where {}"),
      ListColumn.text("customer", "c.number").leadsTo("customer", "c.number").exactly("r.customer_id = (select id from customers where number in (?, upper(?)) order by number desc limit 1)").foundBy(FOUND),
      ListColumn.choice("subject", "r.subject_type", ChangeSubject.class),
      ListColumn.choice("action", "r.action", ChangeAction.class),
      ListColumn.text("record", "r.subject_label").words("searchable(r.subject_label) like searchable(?)"),
      ListColumn.changes("changes", "r.before", "r.after"),
      ListColumn.choice("status", "r.status", ChangeStatus.class).foundBy(FOUND, ChangeStatus.WAITING),
      ListColumn.text("requestedBy", "r.requested_by_name").words("searchable(r.requested_by_name) like searchable(?)"),
      ListColumn.range("requested", ValueKind.MOMENT, "r.requested_at").sortedBy("r.requested_at").foundBy(FOUND),
      ListColumn.text("decidedBy", "r.decided_by_name").words("searchable(r.decided_by_name) like searchable(?)"),
      ListColumn.range("decided", ValueKind.MOMENT, "r.decided_at")),
      List.of("number", "customerName", "subject", "changes", "status", "requestedBy", "requested"), "requested");

  @Override
  @Anyone
  public String name() {
    return SPEC.name();
  }

  @Override
  @StaffMay(DECIDE_CHANGES)
  public ListSpec open() {
    return SPEC;
  }
}

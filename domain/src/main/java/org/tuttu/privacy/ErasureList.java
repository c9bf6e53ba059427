package org.tuttu.privacy;

import static org.tuttu.identity.StaffPermission.DECIDE_ERASURES;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.tuttu.identity.Anyone;
import org.tuttu.identity.StaffMay;
import org.tuttu.lists.ListColumn;
import org.tuttu.lists.ListSpec;
import org.tuttu.lists.RecordList;
import org.tuttu.lists.ValueKind;
import org.tuttu.privacy.selfservice.ErasureStatus;

/** The requests to be forgotten, those first that are due first. */
@ApplicationScoped
public class ErasureList implements RecordList {

  private static final String FOUND = "select r.id from privacy_requests r where {}";

  private static final ListSpec SPEC = new ListSpec("erasures", "privacy_requests", "r.id", "left join customers c on c.id = r.customer_id", List.of(
      ListColumn.text("number", "r.number").leadsTo("privacy-request", "r.number").beginsWith("(r.number like ? or r.number like upper(?))"),
      ListColumn.text("customerName", "c.name").leadsTo("customer", "c.number").words("c.search_text like searchable(?)")
          .foundBy("select r.id from customers c join privacy_requests r on r.customer_id = c.id where {}"),
      ListColumn.text("person", "r.person_name").words("searchable(r.person_name) like searchable(?)"),
      ListColumn.choice("status", "r.status", ErasureStatus.class).foundBy(FOUND, ErasureStatus.OPEN),
      ListColumn.text("requestedBy", "r.requested_by_name").words("searchable(r.requested_by_name) like searchable(?)"),
      ListColumn.range("requested", ValueKind.MOMENT, "r.requested_at"),
      ListColumn.range("due", ValueKind.DAY, "r.due_on").sortedBy("r.due_on"),
      ListColumn.text("decidedBy", "r.decided_by_name").words("searchable(r.decided_by_name) like searchable(?)"),
      ListColumn.range("decided", ValueKind.MOMENT, "r.decided_at")),
      List.of("number", "customerName", "person", "status", "requestedBy", "requested", "due"), "due");

  @Override
  @Anyone
  public String name() {
    return SPEC.name();
  }

  @Override
  @StaffMay(DECIDE_ERASURES)
  public ListSpec open() {
    return SPEC;
  }
}

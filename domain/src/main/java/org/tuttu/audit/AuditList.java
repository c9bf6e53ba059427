package org.tuttu.audit;

import static org.tuttu.identity.StaffPermission.VIEW_AUDIT_TRAIL;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.tuttu.identity.Anyone;
import org.tuttu.identity.StaffMay;
import org.tuttu.lists.ListColumn;
import org.tuttu.lists.ListSpec;
import org.tuttu.lists.RecordList;
import org.tuttu.lists.ValueKind;

/** The audit trail, newest first. */
@ApplicationScoped
public class AuditList implements RecordList {

  private static final String FOUND = "select a.id from audit_entries a where {}";

  private static final ListSpec SPEC = new ListSpec("trail", "audit_entries", "a.id", "left join customers c on c.id = a.customer_id", List.of(
      ListColumn.range("at", ValueKind.MOMENT, "a.at").sortedBy("a.at").foundBy(FOUND),
      ListColumn.text("actor", "a.actor_name").words("a.actor_name ilike ?").foundBy(FOUND),
      ListColumn.of("action", ValueKind.ACTION, "a.action").beginsWith("a.action like ?").foundBy(FOUND),
      ListColumn.text("record", "a.record_type || \u0027 \u0027 || a.record_id").exactly("a.record_id = ?").foundBy(FOUND),
      ListColumn.text("customer", "c.number").leadsTo("customer", "c.number").exactly("a.customer_id = (select id from customers where number in (?, upper(?)) order by number desc limit 1)").foundBy(FOUND),
      ListColumn.changes("changes", "a.before::text", "a.after::text")),
      List.of("at", "actor", "action", "record", "customer", "changes"), "-at");

  @Override
  @Anyone
  public String name() {
    return SPEC.name();
  }

  @Override
  @StaffMay(VIEW_AUDIT_TRAIL)
  public ListSpec open() {
    return SPEC;
  }
}

package org.tuttu.bulk;

import static org.tuttu.identity.StaffPermission.CHANGE_MANY;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.tuttu.customer.selfservice.CustomerStage;
import org.tuttu.identity.Anyone;
import org.tuttu.identity.StaffMay;
import org.tuttu.lists.ListColumn;
import org.tuttu.lists.ListSpec;
import org.tuttu.lists.RecordList;
import org.tuttu.lists.ValueKind;

/** What was done to many records at once, the newest first. */
@ApplicationScoped
public class BulkJobList implements RecordList {

  private static final ListSpec SPEC = new ListSpec("jobs", "bulk_jobs", "j.id", "", List.of(
      ListColumn.text("number", "j.number").leadsTo("bulk", "j.number").beginsWith("(j.number like ? or j.number like upper(?))"),
      ListColumn.choice("action", "j.action", BulkAction.class),
      ListColumn.choice("stage", "j.argument", CustomerStage.class),
      ListColumn.choice("status", "j.status", BulkStatus.class),
      ListColumn.range("records", ValueKind.NUMBER, "j.records"),
      ListColumn.text("by", "j.begun_by_name").words("searchable(j.begun_by_name) like searchable(?)"),
      ListColumn.range("at", ValueKind.MOMENT, "j.begun_at").sortedBy("j.begun_at").foundBy("select j.id from bulk_jobs j where {}")),
      List.of("number", "action", "stage", "status", "records", "by", "at"), "-at");

  @Override
  @Anyone
  public String name() {
    return SPEC.name();
  }

  @Override
  @StaffMay(CHANGE_MANY)
  public ListSpec open() {
    return SPEC;
  }
}

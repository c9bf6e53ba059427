package org.tuttu.exchange;

import static org.tuttu.identity.StaffPermission.IMPORT_DATA;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.tuttu.identity.Anyone;
import org.tuttu.identity.StaffMay;
import org.tuttu.lists.ListColumn;
import org.tuttu.lists.ListSpec;
import org.tuttu.lists.RecordList;
import org.tuttu.lists.ValueKind;

/** Files that were sent, the newest first. */
@ApplicationScoped
public class ImportList implements RecordList {

  private static final ListSpec SPEC = new ListSpec("imports", "imports", "i.id", "", List.of(
      ListColumn.text("number", "i.number").leadsTo("import", "i.number").beginsWith("(i.number like ? or i.number like upper(?))"),
      ListColumn.choice("kind", "i.kind", ImportKind.class),
      ListColumn.text("file", "i.file_name").words("searchable(i.file_name) like searchable(?)"),
      ListColumn.choice("status", "i.status", ImportStatus.class),
      ListColumn.range("created", ValueKind.NUMBER, "i.created"),
      ListColumn.range("changed", ValueKind.NUMBER, "i.changed"),
      ListColumn.range("refused", ValueKind.NUMBER, "i.refused"),
      ListColumn.text("by", "i.uploaded_by_name").words("searchable(i.uploaded_by_name) like searchable(?)"),
      ListColumn.range("at", ValueKind.MOMENT, "i.uploaded_at").sortedBy("i.uploaded_at").foundBy("select i.id from imports i where {}")),
      List.of("number", "kind", "file", "status", "created", "changed", "refused", "by", "at"), "-at");

  @Override
  @Anyone
  public String name() {
    return SPEC.name();
  }

  @Override
  @StaffMay(IMPORT_DATA)
  public ListSpec open() {
    return SPEC;
  }
}

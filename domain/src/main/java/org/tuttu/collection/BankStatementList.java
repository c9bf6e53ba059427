package org.tuttu.collection;

import static org.tuttu.identity.StaffPermission.HANDLE_PAYMENTS;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.tuttu.identity.Anyone;
import org.tuttu.identity.StaffMay;
import org.tuttu.lists.ListColumn;
import org.tuttu.lists.ListSpec;
import org.tuttu.lists.RecordList;
import org.tuttu.lists.ValueKind;

/** All bank statements, those that came last first. */
@ApplicationScoped
public class BankStatementList implements RecordList {

  private static final String FOUND = "select s.id from bank_statements s where {}";

  private static final ListSpec SPEC = new ListSpec("bank-statements", "bank_statements", "s.id", "", List.of(
      ListColumn.text("number", "s.number").leadsTo("bank-statement", "s.number").exactly("s.number = upper(?)").foundBy(FOUND),
      ListColumn.text("bankAccount", "s.account").exactly("s.account = upper(?)"),
      ListColumn.range("until", ValueKind.DAY, "s.until_day"),
      ListColumn.money("opening", "s.opening", "s.currency"),
      ListColumn.money("closing", "s.closing", "s.currency"),
      ListColumn.range("entries", ValueKind.NUMBER, "s.entry_count"),
      ListColumn.text("file", "s.file_name").words("searchable(s.file_name) like searchable(?)"),
      ListColumn.text("by", "s.imported_by_name").words("searchable(s.imported_by_name) like searchable(?)"),
      ListColumn.range("at", ValueKind.MOMENT, "s.imported_at").sortedBy("s.imported_at").foundBy(FOUND)),
      List.of("number", "bankAccount", "until", "opening", "closing", "entries", "by", "at"), "-at");

  @Override
  @Anyone
  public String name() {
    return SPEC.name();
  }

  @Override
  @StaffMay(HANDLE_PAYMENTS)
  public ListSpec open() {
    return SPEC;
  }
}

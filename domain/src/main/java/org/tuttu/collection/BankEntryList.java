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

/** All entries of bank statements, the newest first. */
@ApplicationScoped
public class BankEntryList implements RecordList {

  private static final String FOUND = "select e.id from bank_entries e where {}";
  private static final String FOUND_BY_STATEMENT = "select e.id from bank_statements s join bank_entries e on e.statement_id = s.id where {}";

  private static final ListSpec SPEC = new ListSpec("bank-entries", "bank_entries", "e.id", "left join bank_statements s on s.id = e.statement_id", List.of(
      ListColumn.text("number", "e.number").leadsTo("bank-entry", "e.number").exactly("e.number = upper(?)").foundBy(FOUND),
      ListColumn.choice("status", "e.status", EntryStatus.class).foundBy(FOUND, EntryStatus.WAITING, EntryStatus.NEW),
      ListColumn.range("booked", ValueKind.DAY, "e.booked_on").sortedBy("e.booked_on").foundBy(FOUND),
      ListColumn.money("amount", "e.amount", "e.currency").sortedBy("e.amount").foundBy(FOUND),
      ListColumn.money("left", "e.left_amount", "e.currency"),
      ListColumn.text("party", "e.party_name").words("searchable(e.party_name) like searchable(?)"),
      ListColumn.text("partyAccount", "e.party_account").exactly("e.party_account = upper(?)").foundBy(FOUND),
      ListColumn.text("paymentReference", "e.reference").words("searchable(e.reference) like searchable(?)"),
      ListColumn.text("message", "e.message").words("searchable(e.message) like searchable(?)"),
      ListColumn.choice("hint", "e.hint", EntryHint.class),
      ListColumn.text("statement", "s.number").leadsTo("bank-statement", "s.number").exactly("s.number = upper(?)").foundBy(FOUND_BY_STATEMENT)),
      List.of("number", "status", "booked", "amount", "party", "paymentReference", "message", "hint"), "-booked");

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

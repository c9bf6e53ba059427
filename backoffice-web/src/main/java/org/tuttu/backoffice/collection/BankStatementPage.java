package org.tuttu.backoffice.collection;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import org.tuttu.backoffice.Tones;
import org.tuttu.backoffice.lists.ListViews;
import org.tuttu.collection.BankQueries;
import org.tuttu.collection.BankStatementDetails;
import org.tuttu.collection.EntryStatus;
import org.tuttu.web.page.Formats;
import org.tuttu.web.page.PageAddress;

/** One bank statement, and what became of its entries. */
@Named
@RequestScoped
public class BankStatementPage {
  @Inject BankQueries bank;
  @Inject Formats formats;
  private String number;
  private String state;
  private View statement;

  /** A statement, ready to print. */
  public record View(
      String number, String file, String bankId, String account, String from, String until, String opening, String closing, String entries, String known, String at, String by,
      boolean atWork, List<Count> counts) {}

  /** How many entries came to one end, and where they are. */
  public record Count(String status, String tone, String number, String href) {}

  public void load() {
    var details = bank.statement(number == null ? "" : number);
    statement = new View(details.number(), details.fileName(), details.bankId(), details.account(), formats.date(details.fromDay()), formats.date(details.untilDay()),
        formats.money(details.opening()), formats.money(details.closing()), formats.number(details.entries()), details.known() == 0 ? "" : formats.number(details.known()),
        formats.moment(details.at()), details.byName(), details.isAtWork(),
        Arrays.stream(EntryStatus.values()).filter(status -> details.count(status) > 0).map(status -> count(details, status)).toList());
  }

  private Count count(BankStatementDetails details, EntryStatus status) {
    return new Count(formats.name(status), Tones.of(status), formats.number(details.count(status)),
        PageAddress.of("/bank/entries").with("status", status.name()).with("statement", details.number()).toString());
  }

  /** All entries. */
  public String getEntries() {
    return ListViews.address("/bank/entries", "statement=" + statement.number());
  }

  /** Whether the same file was here already. */
  public boolean isBefore() {
    return "before".equals(state);
  }

  public View getStatement() {
    return statement;
  }

  public String getNumber() {
    return number;
  }

  public void setNumber(String number) {
    this.number = number;
  }

  public String getState() {
    return state;
  }

  public void setState(String state) {
    this.state = state;
  }
}

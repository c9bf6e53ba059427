package org.tuttu.backoffice.collection;

import java.util.Arrays;
import java.util.List;
import org.tuttu.backoffice.Tones;
import org.tuttu.collection.BankEntryDetails;
import org.tuttu.collection.EntryStatus;
import org.tuttu.collection.Suggestion;
import org.tuttu.collection.SuggestionReason;
import org.tuttu.web.page.Formats;
import org.tuttu.web.page.PageAddress;

/** An entry of a bank statement, ready to print; what is nothing is empty. */
public record BankEntryView(
    String number, String status, String tone, String hint, String statement, String booked, String amount, String left, String party, String partyAccount, String reference,
    String message, String bankReference, String reason, String decided, String by, boolean waiting, boolean aside, List<Booking> bookings, List<Candidate> candidates) {

  /** A payment that it became. */
  public record Booking(String payment, String account, String customer, String customerName, String amount) {}

  /** An account that it may be for. */
  public record Candidate(String account, String accountName, String customer, String customerName, String balance, List<String> reasons, String href) {}

  static BankEntryView of(BankEntryDetails entry, Formats formats) {
    return new BankEntryView(
        entry.number(), formats.name(entry.status()), Tones.of(entry.status()), formats.name(entry.hint()), entry.statementNumber(), formats.date(entry.bookedOn()),
        formats.money(entry.amount()), entry.left().isZero() || entry.left().equals(entry.amount()) ? "" : formats.money(entry.left()), entry.partyName(), entry.partyAccount(),
        entry.reference(), entry.message(), entry.bankReference(), entry.asideReason(), formats.moment(entry.decidedAt()), entry.decidedByName(),
        entry.status() == EntryStatus.WAITING, entry.status() == EntryStatus.ASIDE,
        entry.bookings().stream().map(each -> new Booking(each.payment(), each.account(), each.customer(), each.customerName(), formats.money(each.amount()))).toList(),
        entry.suggestions().stream().map(each -> candidate(entry, each, formats)).toList());
  }

  private static Candidate candidate(BankEntryDetails entry, Suggestion suggestion, Formats formats) {
    return new Candidate(suggestion.accountNumber(), suggestion.accountName(), suggestion.customerNumber(), suggestion.customerName(), formats.money(suggestion.balance()),
        Arrays.stream(SuggestionReason.values()).filter(suggestion.reasons()::contains).map(formats::name).toList(),
        PageAddress.of("/bank/entry").with("number", entry.number()).with("account", suggestion.accountNumber()).toString());
  }
}

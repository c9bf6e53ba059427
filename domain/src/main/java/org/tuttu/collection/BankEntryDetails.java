package org.tuttu.collection;

import java.math.BigDecimal;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.tuttu.shared.Money;

/**
 * An entry of a bank statement on its own page; what was not said is null.
 *
 * @param hint        why it found no invoice by itself
 * @param left        what has found no account yet
 * @param suggestions whose it may be, the likeliest first
 */
public record BankEntryDetails(
    String number, long version, EntryStatus status, EntryHint hint, String statementNumber, LocalDate bookedOn, Money amount, Money left, String partyName, String partyAccount,
    String reference, String message, String bankReference, String asideReason, Instant decidedAt, String decidedByName, List<Booking> bookings, List<Suggestion> suggestions) {

  static final int LONGEST_REFERENCE = 60;

  /** A payment that it became. */
  public record Booking(String payment, String account, String customer, String customerName, Money amount) {}

  public BankEntryDetails {
    bookings = List.copyOf(bookings);
    suggestions = List.copyOf(suggestions);
  }

  static BankEntryDetails of(Object[] row, List<Booking> bookings) {
    String currency = (String) row[8];
    return new BankEntryDetails((String) row[0], ((Number) row[1]).longValue(), EntryStatus.valueOf((String) row[2]), row[3] == null ? null : EntryHint.valueOf((String) row[3]),
        (String) row[4], ((Date) row[5]).toLocalDate(), Money.of((BigDecimal) row[6], currency), Money.of((BigDecimal) row[7], currency), (String) row[9], (String) row[10],
        (String) row[11], (String) row[12], (String) row[13], (String) row[14], row[15] == null ? null : ((Timestamp) row[15]).toInstant(), (String) row[16], bookings, List.of());
  }

  BankEntryDetails with(List<Suggestion> found) {
    return new BankEntryDetails(number, version, status, hint, statementNumber, bookedOn, amount, left, partyName, partyAccount, reference, message, bankReference, asideReason,
        decidedAt, decidedByName, bookings, found);
  }
}

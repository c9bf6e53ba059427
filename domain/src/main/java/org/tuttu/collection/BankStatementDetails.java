package org.tuttu.collection;

import java.math.BigDecimal;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.tuttu.shared.Money;

/**
 * A bank statement on its own page.
 *
 * @param fromDay  null when the bank did not say
 * @param untilDay null when the bank did not say
 * @param known    entries that an earlier file had brought
 * @param counts   how many entries came to which end; those without any are left out
 */
public record BankStatementDetails(
    String number, String fileName, String bankId, String account, LocalDate fromDay, LocalDate untilDay, Money opening, Money closing, int entries, int known, Instant at,
    String byName, Map<EntryStatus, Integer> counts) {

  public BankStatementDetails {
    counts = Map.copyOf(counts);
  }

  static BankStatementDetails of(Object[] row, Map<EntryStatus, Integer> counts) {
    String currency = (String) row[4];
    return new BankStatementDetails((String) row[0], (String) row[1], (String) row[2], (String) row[3], day(row[5]), day(row[6]), Money.of((BigDecimal) row[7], currency),
        Money.of((BigDecimal) row[8], currency), ((Number) row[9]).intValue(), ((Number) row[10]).intValue(), ((Timestamp) row[11]).toInstant(), (String) row[12], counts);
  }

  private static LocalDate day(Object value) {
    return value == null ? null : ((Date) value).toLocalDate();
  }

  public int count(EntryStatus status) {
    return counts.getOrDefault(status, 0);
  }

  /** Whether a job has still to look for invoices. */
  public boolean isAtWork() {
    return count(EntryStatus.NEW) > 0;
  }
}

package org.tuttu.collection;

import java.sql.Timestamp;
import java.time.Instant;

/**
 * A reminder that was sent.
 *
 * @param position  which step it was
 * @param recipient null where the customer had no e-mail address
 */
public record ReminderRow(long id, String invoice, int position, String recipient, Instant at) {

  static ReminderRow of(Object[] row) {
    return new ReminderRow(((Number) row[0]).longValue(), (String) row[1], ((Number) row[2]).intValue(), (String) row[3], ((Timestamp) row[4]).toInstant());
  }
}

package org.tuttu.privacy.selfservice;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A request to be forgotten, as its customer sees it.
 *
 * @param dueOn      by when it is answered
 * @param extension  why it takes longer; null when it does not
 * @param reason     why it was refused; null when it was not
 */
public record ErasureRow(String number, long version, ErasureStatus status, Instant requestedAt, LocalDate dueOn, String extension, String reason) {

  /** @param row number, version, status, requested_at, due_on, extended_because, reason */
  static ErasureRow of(Object[] row) {
    return new ErasureRow((String) row[0], ((Number) row[1]).longValue(), ErasureStatus.valueOf((String) row[2]), ((Timestamp) row[3]).toInstant(), ((Date) row[4]).toLocalDate(),
        (String) row[5], (String) row[6]);
  }
}

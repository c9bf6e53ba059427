package org.tuttu.collection;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;

/**
 * Nobody is reminded for a while.
 *
 * @param until the last day; null until somebody ends it
 */
public record PauseDetails(PauseScope scope, LocalDate until, String reason, Instant at, String byName) {

  static PauseDetails of(Object[] row) {
    return new PauseDetails(row[0] == null ? PauseScope.INVOICE : PauseScope.ACCOUNT, row[1] == null ? null : ((Date) row[1]).toLocalDate(), (String) row[2],
        ((Timestamp) row[3]).toInstant(), (String) row[4]);
  }
}

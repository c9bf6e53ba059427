package org.tuttu.replenishment.selfservice;

import java.sql.Date;
import java.time.LocalDate;

/** A standing order among the others. */
public record StandingRow(long id, String number, String name, StandingStatus status, int weeks, LocalDate nextOn, int lines) {

  static StandingRow of(Object[] row) {
    return new StandingRow(((Number) row[0]).longValue(), (String) row[1], (String) row[2], StandingStatus.valueOf((String) row[3]), (Integer) row[4],
        ((Date) row[5]).toLocalDate(), ((Number) row[6]).intValue());
  }
}

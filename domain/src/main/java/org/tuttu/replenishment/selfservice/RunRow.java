package org.tuttu.replenishment.selfservice;

import java.sql.Date;
import java.time.LocalDate;

/**
 * What became of one of its days.
 *
 * @param orderNumber null when there is no order
 * @param note        names of what was left out, or why there is no order; null for nothing
 */
public record RunRow(LocalDate dueOn, RunOutcome outcome, String orderNumber, String note) {

  static RunRow of(Object[] row) {
    return new RunRow(((Date) row[0]).toLocalDate(), RunOutcome.valueOf((String) row[1]), (String) row[2], (String) row[3]);
  }
}

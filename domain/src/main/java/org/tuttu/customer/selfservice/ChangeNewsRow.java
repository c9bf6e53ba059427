package org.tuttu.customer.selfservice;

import java.sql.Timestamp;
import java.time.Instant;

/**
 * A change request, as news.
 *
 * @param at when it was decided; if it was not, when it was sent in
 */
public record ChangeNewsRow(String number, ChangeStatus status, Instant at) {

  public boolean isWaiting() {
    return status == ChangeStatus.WAITING;
  }

  static ChangeNewsRow of(Object[] row) {
    return new ChangeNewsRow((String) row[0], ChangeStatus.valueOf((String) row[1]), ((Timestamp) row[2]).toInstant());
  }
}

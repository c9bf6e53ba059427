package org.tuttu.subscriptions.selfservice;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A step of a subscription's history.
 *
 * @param day  from which it holds; null where that is the same
 * @param plan which it is about
 */
public record SubscriptionEventRow(SubscriptionStep step, Instant at, String by, LocalDate day, String plan) {

  static SubscriptionEventRow of(Object[] row) {
    return new SubscriptionEventRow(SubscriptionStep.valueOf((String) row[0]), ((Timestamp) row[1]).toInstant(), (String) row[2], SubscriptionRow.day(row[3]), (String) row[4]);
  }
}

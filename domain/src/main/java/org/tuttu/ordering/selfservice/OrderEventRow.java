package org.tuttu.ordering.selfservice;

import java.sql.Timestamp;
import java.time.Instant;

/** A step in an order's history: who brought it there, when, and with what note (null for none). */
public record OrderEventRow(OrderStatus status, Instant at, String byName, String note) {

  static OrderEventRow of(Object[] row) {
    return new OrderEventRow(OrderStatus.valueOf((String) row[0]), ((Timestamp) row[1]).toInstant(), (String) row[2], (String) row[3]);
  }
}

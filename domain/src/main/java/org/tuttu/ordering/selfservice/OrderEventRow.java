package org.tuttu.ordering.selfservice;

import java.sql.Timestamp;
import java.time.Instant;

/** A step in an order's history: what it was, the status since then, who did it, when, and with what note (null for none). */
public record OrderEventRow(OrderEventKind kind, OrderStatus status, Instant at, String byName, String note) {

  /** What to call it: the status that was reached, or what else happened. */
  public Enum<?> what() {
    return kind == OrderEventKind.REACHED ? status : kind;
  }

  static OrderEventRow of(Object[] row) {
    return new OrderEventRow(OrderEventKind.valueOf((String) row[0]), OrderStatus.valueOf((String) row[1]), ((Timestamp) row[2]).toInstant(), (String) row[3],
        (String) row[4]);
  }
}

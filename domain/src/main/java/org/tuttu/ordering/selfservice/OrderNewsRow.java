package org.tuttu.ordering.selfservice;

import java.sql.Timestamp;
import java.time.Instant;

/** Something that happened lately to one of the customer's orders. */
public record OrderNewsRow(String number, OrderEventKind kind, OrderStatus status, Instant at) {

  /** What to call it: the status that was reached, or what else happened. */
  public Enum<?> what() {
    return kind == OrderEventKind.REACHED ? status : kind;
  }

  static OrderNewsRow of(Object[] row) {
    return new OrderNewsRow((String) row[0], OrderEventKind.valueOf((String) row[1]), OrderStatus.valueOf((String) row[2]), ((Timestamp) row[3]).toInstant());
  }
}

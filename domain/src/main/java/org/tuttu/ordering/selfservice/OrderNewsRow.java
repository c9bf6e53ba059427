package org.tuttu.ordering.selfservice;

import java.sql.Timestamp;
import java.time.Instant;

/** Something that happened lately to one of the customer's orders. */
public record OrderNewsRow(String number, OrderStatus status, Instant at) {

  static OrderNewsRow of(Object[] row) {
    return new OrderNewsRow((String) row[0], OrderStatus.valueOf((String) row[1]), ((Timestamp) row[2]).toInstant());
  }
}

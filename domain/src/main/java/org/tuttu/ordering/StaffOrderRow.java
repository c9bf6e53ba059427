package org.tuttu.ordering;

import org.tuttu.ordering.selfservice.OrderRow;

/** An order in the staff's list, and whose it is. */
public record StaffOrderRow(OrderRow order, String customerNumber, String customerName) {

  static StaffOrderRow of(Object[] row) {
    return new StaffOrderRow(OrderRow.of(row), (String) row[9], (String) row[10]);
  }
}

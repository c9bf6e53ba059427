package org.tuttu.replenishment.selfservice;

/**
 * An order list among the others.
 *
 * @param mine whether the current user owns it
 */
public record OrderListRow(long id, String name, String ownerName, boolean shared, boolean mine, int lines) {

  static OrderListRow of(Object[] row) {
    return new OrderListRow(((Number) row[0]).longValue(), (String) row[1], (String) row[2], (Boolean) row[3], (Boolean) row[4], ((Number) row[5]).intValue());
  }
}

package org.tuttu.ordering.selfservice;

/**
 * A line of an order, and how many of its pieces can be sent back.
 *
 * @param left delivered lately enough, and not in another return
 */
public record ReturnableLine(long lineId, int position, String productNumber, String name, int left) {

  static ReturnableLine of(Object[] row) {
    return new ReturnableLine(((Number) row[0]).longValue(), (Integer) row[1], (String) row[2], (String) row[3], Math.max(0, ((Number) row[4]).intValue()));
  }
}

package org.tuttu.ordering.selfservice;

/**
 * A line of a return.
 *
 * @param position  of the order's line
 * @param received  pieces that came back; null until something did
 * @param condition null until it came back
 * @param toStock   whether the pieces are sold again; null until they came back
 */
public record ReturnLineRow(int position, String productNumber, String name, int quantity, Integer received, ReturnCondition condition, Boolean toStock) {

  static ReturnLineRow of(Object[] row) {
    return new ReturnLineRow((Integer) row[0], (String) row[1], (String) row[2], (Integer) row[3], (Integer) row[4],
        row[5] == null ? null : ReturnCondition.valueOf((String) row[5]), (Boolean) row[6]);
  }
}

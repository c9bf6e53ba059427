package org.tuttu.ordering;

import java.util.Map;

/**
 * Goods came back: for what must be true together with it, in the same transaction. Each return is told once.
 *
 * @param pieces by the order line's position; none is zero
 */
public record ReturnReceived(long returnId, String number, long orderId, Map<Integer, Integer> pieces) {

  public ReturnReceived {
    pieces = Map.copyOf(pieces);
  }
}

package org.tuttu.ordering;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.tuttu.shared.RuleViolated;

/** Which pieces of an order's lines have left, and which can leave. */
final class Packing {

  private final List<OrderLine> lines;
  private final List<Shipment> shipments;

  Packing(List<OrderLine> lines, List<Shipment> shipments) {
    this.lines = lines;
    this.shipments = shipments;
  }

  int left(OrderLine line) {
    return line.quantity() - shipments.stream().mapToInt(shipment -> shipment.quantityOf(line)).sum();
  }

  boolean isAllShipped() {
    return lines.stream().allMatch(line -> left(line) == 0);
  }

  /**
   * @param quantities pieces by the line's position; empty for all that is left
   * @throws RuleViolated when nothing is chosen, or there are not so many left
   */
  Map<OrderLine, Integer> pieces(Map<Integer, Integer> quantities) {
    Map<OrderLine, Integer> pieces = new LinkedHashMap<>();
    for (OrderLine line : lines) {
      int left = left(line);
      // What is no piece of anything, such as a discount, goes with the first shipment.
      int wanted = quantities.isEmpty() || left < 0 ? left : quantities.getOrDefault(line.position(), 0);
      if (left >= 0 && wanted > left) {
        throw new RuleViolated("order.too-many-shipped", line.name(), left);
      }
      if (wanted != 0) {
        pieces.put(line, wanted);
      }
    }
    if (pieces.isEmpty() || !quantities.isEmpty() && quantities.values().stream().allMatch(quantity -> quantity == 0)) {
      throw new RuleViolated("order.nothing-shipped");
    }
    return pieces;
  }

  /** By product id, of what is counted and what is not. */
  Map<Long, Integer> byProduct(ToIntFunction<OrderLine> pieces) {
    Map<Long, Integer> quantities = new HashMap<>();
    lines.stream().filter(line -> line.productId() != null && pieces.applyAsInt(line) != 0)
        .forEach(line -> quantities.merge(line.productId(), pieces.applyAsInt(line), Integer::sum));
    return quantities;
  }
}

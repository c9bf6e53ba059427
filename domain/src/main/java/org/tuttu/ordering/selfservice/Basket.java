package org.tuttu.ordering.selfservice;

import java.util.List;
import org.tuttu.catalog.selfservice.Charge;

/**
 * The basket as it would be ordered now.
 *
 * @param total null while it is empty
 */
public record Basket(List<BasketLine> lines, Charge total) {

  static Basket of(List<BasketLine> lines) {
    return new Basket(List.copyOf(lines), lines.stream().map(BasketLine::charge).reduce(Charge::plus).orElse(null));
  }

  public List<VatTotal> vatTotals() {
    return VatTotal.of(lines, BasketLine::vatRate, BasketLine::charge);
  }

  public boolean isEmpty() {
    return lines.isEmpty();
  }

  /** Whether it could be ordered as it stands. */
  public boolean isOrderable() {
    return !lines.isEmpty() && lines.stream().noneMatch(line -> line.hint().isObstacle());
  }
}

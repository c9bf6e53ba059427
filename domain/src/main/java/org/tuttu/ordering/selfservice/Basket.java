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
    String currency = lines.stream().filter(line -> line.hint() != BasketHint.NOT_PAYABLE).findFirst().or(() -> lines.stream().findFirst())
        .map(line -> line.unitPrice().currency()).orElse(null);
    return new Basket(List.copyOf(lines), summed(lines, currency).stream().map(BasketLine::charge).reduce(Charge::plus).orElse(null));
  }

  public List<VatTotal> vatTotals() {
    return total == null ? List.of() : VatTotal.of(summed(lines, total.net().currency()), BasketLine::vatRate, BasketLine::charge);
  }

  /** What cannot be paid may be in another currency, and is no part of any sum. */
  private static List<BasketLine> summed(List<BasketLine> lines, String currency) {
    return lines.stream().filter(line -> line.unitPrice().currency().equals(currency)).toList();
  }

  public boolean isEmpty() {
    return lines.isEmpty();
  }

  /** Whether it could be ordered as it stands. */
  public boolean isOrderable() {
    return !lines.isEmpty() && lines.stream().noneMatch(line -> line.hint().isObstacle());
  }
}

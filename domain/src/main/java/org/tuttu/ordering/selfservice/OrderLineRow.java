package org.tuttu.ordering.selfservice;

import java.math.BigDecimal;
import org.tuttu.catalog.selfservice.Charge;
import org.tuttu.shared.Money;

/**
 * A line of an order, as it was when it was ordered.
 *
 * @param unitPrice net, exact
 * @param vatRate   in percent
 */
public record OrderLineRow(
    int position, LineKind kind, String productNumber, String name, int quantity, Money unitPrice, BigDecimal vatRate, Charge charge, LineProgress progress) {

  /** What can still leave the house. */
  public int left() {
    return quantity - progress.shipped();
  }

  /** @param whole the status where all of the order came that far without shipments of its own, as in other books; else null */
  static OrderLineRow of(Object[] row, String currency, OrderStatus whole) {
    int quantity = (Integer) row[4];
    int shipped = whole != null ? quantity : ((Number) row[10]).intValue();
    int delivered = whole == null ? ((Number) row[11]).intValue() : whole == OrderStatus.DELIVERED ? quantity : 0;
    return new OrderLineRow(
        (Integer) row[0], LineKind.valueOf((String) row[1]), (String) row[2], (String) row[3], quantity,
        Money.of((BigDecimal) row[5], currency), (BigDecimal) row[6],
        Charge.of(Money.of((BigDecimal) row[7], currency), Money.of((BigDecimal) row[8], currency)), new LineProgress(shipped, delivered, (Integer) row[9]));
  }
}

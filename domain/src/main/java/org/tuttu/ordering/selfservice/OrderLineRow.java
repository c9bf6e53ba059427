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
    int position, LineKind kind, String productNumber, String name, int quantity, Money unitPrice, BigDecimal vatRate, Charge charge) {

  static OrderLineRow of(Object[] row, String currency) {
    return new OrderLineRow(
        (Integer) row[0], LineKind.valueOf((String) row[1]), (String) row[2], (String) row[3], (Integer) row[4],
        Money.of((BigDecimal) row[5], currency), (BigDecimal) row[6],
        Charge.of(Money.of((BigDecimal) row[7], currency), Money.of((BigDecimal) row[8], currency)));
  }
}

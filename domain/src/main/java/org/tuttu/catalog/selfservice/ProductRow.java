package org.tuttu.catalog.selfservice;

import java.math.BigDecimal;
import org.tuttu.shared.Money;

/**
 * A product in the catalogue's list.
 *
 * @param unitPrice net, exact, with up to four decimals
 * @param price     what one piece costs, net, VAT and gross, rounded
 */
public record ProductRow(
    long id, String number, String name, ProductKind kind, String category, Money unitPrice, Charge price, BigDecimal vatRate,
    Availability availability) {

  static ProductRow of(Object[] row) {
    Money unitPrice = Money.of((BigDecimal) row[5], (String) row[6]);
    BigDecimal vatRate = (BigDecimal) row[7];
    return new ProductRow(
        ((Number) row[0]).longValue(), (String) row[1], (String) row[2], ProductKind.valueOf((String) row[3]), (String) row[4],
        unitPrice, Charge.of(unitPrice, 1, vatRate), vatRate, Availability.of((Integer) row[8]));
  }
}

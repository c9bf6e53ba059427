package org.tuttu.catalog;

import java.math.BigDecimal;
import org.tuttu.catalog.selfservice.ProductKind;
import org.tuttu.shared.Money;

/**
 * A product in the staff's list.
 *
 * @param price net, for one piece
 * @param stock pieces on hand; null where nothing is counted
 */
public record StockRow(
    long id, String number, String name, ProductKind kind, String category, Money price, BigDecimal vatRate, Integer stock, boolean onSale) {

  static StockRow of(Object[] row) {
    return new StockRow(
        ((Number) row[0]).longValue(), (String) row[1], (String) row[2], ProductKind.valueOf((String) row[3]), (String) row[4],
        Money.of((BigDecimal) row[5], (String) row[6]), (BigDecimal) row[7], (Integer) row[8], (Boolean) row[9]);
  }
}

package org.tuttu.catalog;

import java.math.BigDecimal;
import java.sql.Date;
import org.tuttu.shared.Money;

/**
 * A price in a list, as managers edit it.
 *
 * @param version  to be given back with a change
 * @param currency of the price
 * @param standard what the product costs without any list, for comparison
 */
public record PriceSheet(
    long id, long version, String list, String product, String productName, String currency, Money standard, PriceInput input) {

  static PriceSheet of(Object[] row) {
    return new PriceSheet(((Number) row[0]).longValue(), ((Number) row[1]).longValue(), (String) row[2], (String) row[3], (String) row[4], (String) row[5],
        Money.of((BigDecimal) row[6], (String) row[7]), new PriceInput((Integer) row[8], (BigDecimal) row[9], ((Date) row[10]).toLocalDate(),
            row[11] == null ? null : ((Date) row[11]).toLocalDate()));
  }
}

package org.tuttu.catalog;

import java.math.BigDecimal;
import org.tuttu.catalog.selfservice.ProductKind;

/**
 * A product as staff edit it.
 *
 * @param version to be given back with an edit
 * @param stock   pieces on hand; null where nothing is counted
 */
public record ProductSheet(
    String number, long version, ProductKind kind, String currency, Integer stock, boolean onSale, ProductFacts facts) {

  static ProductSheet of(Object[] row) {
    return new ProductSheet(
        (String) row[0], ((Number) row[1]).longValue(), ProductKind.valueOf((String) row[2]), (String) row[3], (Integer) row[4], (Boolean) row[5],
        new ProductFacts((String) row[6], (String) row[7], (String) row[8], (BigDecimal) row[9], (BigDecimal) row[10]));
  }
}

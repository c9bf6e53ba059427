package org.tuttu.catalog;

/**
 * A price list.
 *
 * @param currency null when its prices are in each product's own
 * @param prices   how many products have a price in it
 * @param accounts how many accounts have it; null for everybody's
 */
public record PriceListRow(String code, long version, String name, String currency, int prices, Integer accounts) {

  static PriceListRow of(Object[] row) {
    return new PriceListRow((String) row[0], ((Number) row[1]).longValue(), (String) row[2], (String) row[3], ((Number) row[4]).intValue(),
        PriceList.STANDARD.equals(row[0]) ? null : ((Number) row[5]).intValue());
  }
}

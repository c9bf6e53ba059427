package org.tuttu.catalog.selfservice;

import java.math.BigDecimal;
import org.tuttu.shared.Money;

/**
 * A product in the catalogue's list.
 *
 * @param unitPrice net, exact, with up to four decimals
 * @param price     what one piece costs, net, VAT and gross, rounded
 * @param tiers     what more pieces cost
 * @param pack      it is sold in so many pieces, or a multiple
 * @param payer     the account that would pay that, by name and number; null when nobody acts for a customer, or none can
 */
public record ProductRow(
    long id, String number, String name, ProductKind kind, String category, Money unitPrice, Charge price, BigDecimal vatRate,
    Availability availability, PriceTiers tiers, int pack, String payer) {

  static ProductRow of(Object[] row) {
    PriceTiers tiers = PriceTiers.of((BigDecimal) row[5], (String) row[6], (String) row[9], (String) row[10]);
    Money unitPrice = tiers.at(1);
    BigDecimal vatRate = (BigDecimal) row[7];
    return new ProductRow(
        ((Number) row[0]).longValue(), (String) row[1], (String) row[2], ProductKind.valueOf((String) row[3]), (String) row[4],
        unitPrice, Charge.of(unitPrice, 1, vatRate), vatRate, Availability.of((Integer) row[8]), tiers, (Integer) row[11], (String) row[12]);
  }
}

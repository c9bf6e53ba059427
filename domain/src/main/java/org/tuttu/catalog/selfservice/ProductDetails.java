package org.tuttu.catalog.selfservice;

import java.math.BigDecimal;
import java.sql.Date;
import java.time.LocalDate;
import org.tuttu.shared.Money;

/**
 * A product on its own page.
 *
 * @param category     the code of its category; null when it has none
 * @param categoryName in the language that was asked for
 * @param unitPrice    net, exact, with up to four decimals
 * @param price        what one piece costs, rounded
 * @param onSale       false when it can no longer be ordered
 * @param left         how many are left, when they are few; otherwise null
 * @param tiers        what more pieces cost
 * @param pack         it is sold in so many pieces, or a multiple
 * @param expectedOn   when more is expected; null when nothing is known, or there is enough
 * @param replacement  what takes its place when it is gone; null for nothing
 * @param payer        the account that would pay that, by name and number; null when nobody acts for a customer, or none can
 */
public record ProductDetails(
    String number, String name, String description, ProductKind kind, String category, String categoryName, Money unitPrice, Charge price,
    BigDecimal vatRate, boolean onSale, Availability availability, Integer left, PriceTiers tiers,
    int pack, LocalDate expectedOn, ProductLink replacement, String payer) {

  static ProductDetails of(Object[] row) {
    PriceTiers tiers = PriceTiers.of((BigDecimal) row[6], (String) row[7], (String) row[11], (String) row[12]);
    Money unitPrice = tiers.at(1);
    BigDecimal vatRate = (BigDecimal) row[8];
    Integer stock = (Integer) row[10];
    Availability availability = Availability.of(stock);
    return new ProductDetails(
        (String) row[0], (String) row[1], (String) row[2], ProductKind.valueOf((String) row[3]), (String) row[4], (String) row[5], unitPrice,
        Charge.of(unitPrice, 1, vatRate), vatRate, (Boolean) row[9], availability, availability == Availability.FEW_LEFT ? stock : null, tiers,
        (Integer) row[13], availability == Availability.AVAILABLE || row[14] == null ? null : ((Date) row[14]).toLocalDate(),
        row[15] == null ? null : new ProductLink((String) row[15], (String) row[16]), (String) row[17]);
  }

  /** Whether it can be put into the basket now. */
  public boolean isOrderable() {
    return onSale && availability != Availability.SOLD_OUT;
  }
}

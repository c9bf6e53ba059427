package org.tuttu.ordering.selfservice;

import java.math.BigDecimal;
import org.tuttu.catalog.selfservice.Charge;
import org.tuttu.catalog.selfservice.PriceTiers;
import org.tuttu.shared.Money;

/**
 * A product in the basket, at the price of now.
 *
 * @param unitPrice net, exact, for one of so many
 * @param oldPrice  what it cost when it was put there
 * @param vatRate   in percent
 * @param left      pieces on hand, where the hint is {@code TOO_FEW_LEFT}; otherwise null
 * @param next      what more of it would cost; null where no further price begins
 */
public record BasketLine(
    String number, String name, int quantity, Money unitPrice, Money oldPrice, BigDecimal vatRate, Charge charge, BasketHint hint, Integer left,
    PriceTiers.Tier next) {

  static BasketLine of(Object[] row) {
    int quantity = (Integer) row[2];
    PriceTiers asked = PriceTiers.of((BigDecimal) row[3], (String) row[5], (String) row[9], (String) row[10]);
    PriceTiers tiers = asked.isOffered() ? asked : PriceTiers.of(Money.of((BigDecimal) row[3], (String) row[5]));
    Money unitPrice = tiers.at(quantity);
    Money oldPrice = Money.of((BigDecimal) row[4], unitPrice.currency());
    BigDecimal vatRate = (BigDecimal) row[6];
    Integer stock = (Integer) row[7];
    BasketHint hint = asked.isOffered() ? hint((Boolean) row[8], stock, quantity, !unitPrice.equals(oldPrice)) : BasketHint.NOT_PAYABLE;
    return new BasketLine(
        (String) row[0], (String) row[1], quantity, unitPrice, oldPrice, vatRate, Charge.of(unitPrice, quantity, vatRate), hint,
        hint == BasketHint.TOO_FEW_LEFT ? stock : null, tiers.next(quantity).orElse(null));
  }

  private static BasketHint hint(boolean onSale, Integer stock, int quantity, boolean changed) {
    if (!onSale) {
      return BasketHint.NOT_ON_SALE;
    }
    if (stock != null && stock < quantity) {
      return stock == 0 ? BasketHint.SOLD_OUT : BasketHint.TOO_FEW_LEFT;
    }
    return changed ? BasketHint.PRICE_CHANGED : BasketHint.NONE;
  }
}

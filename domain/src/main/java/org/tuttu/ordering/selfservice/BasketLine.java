package org.tuttu.ordering.selfservice;

import java.math.BigDecimal;
import org.tuttu.catalog.selfservice.Charge;
import org.tuttu.shared.Money;

/**
 * A product in the basket, at the price of now.
 *
 * @param unitPrice net, exact
 * @param oldPrice  what it cost when it was put there
 * @param vatRate   in percent
 * @param left      pieces on hand, where the hint is {@code TOO_FEW_LEFT}; otherwise null
 */
public record BasketLine(
    String number, String name, int quantity, Money unitPrice, Money oldPrice, BigDecimal vatRate, Charge charge, BasketHint hint, Integer left) {

  static BasketLine of(Object[] row) {
    int quantity = (Integer) row[2];
    String currency = (String) row[5];
    Money unitPrice = Money.of((BigDecimal) row[3], currency);
    Money oldPrice = Money.of((BigDecimal) row[4], currency);
    BigDecimal vatRate = (BigDecimal) row[6];
    Integer stock = (Integer) row[7];
    BasketHint hint = hint((Boolean) row[8], stock, quantity, !unitPrice.equals(oldPrice));
    return new BasketLine(
        (String) row[0], (String) row[1], quantity, unitPrice, oldPrice, vatRate, Charge.of(unitPrice, quantity, vatRate), hint,
        hint == BasketHint.TOO_FEW_LEFT ? stock : null);
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

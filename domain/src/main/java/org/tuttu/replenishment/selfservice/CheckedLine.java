package org.tuttu.replenishment.selfservice;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.tuttu.catalog.selfservice.Charge;
import org.tuttu.catalog.selfservice.ProductLink;
import org.tuttu.shared.Money;

/**
 * What would become of a line if it were ordered now.
 *
 * @param number      as the product has it, or as it was typed when there is no such product
 * @param name        null when there is no such product
 * @param wanted      pieces that were asked for
 * @param quantity    whole packs of it, so never fewer
 * @param unitPrice   of now, net; null when the account has none
 * @param oldPrice    what was agreed to, in the same currency; null when nothing was
 * @param charge      of the quantity; null when the account has no price
 * @param left        pieces on hand, where they are too few; otherwise null
 * @param expectedOn  when more is expected; null when nothing is known
 * @param replacement what takes its place; null for nothing
 */
public record CheckedLine(
    String number, String name, int wanted, int quantity, Money unitPrice, Money oldPrice, BigDecimal vatRate, Charge charge, LineState state, Integer left,
    LocalDate expectedOn, ProductLink replacement) {

  static CheckedLine unknown(WantedLine wanted) {
    return new CheckedLine(wanted.number(), null, wanted.quantity(), wanted.quantity(), null, null, null, null, LineState.UNKNOWN, null, null, null);
  }

  public boolean isOrderable() {
    return state == LineState.AVAILABLE;
  }

  /** Whether it is sold in packs, and more than what was asked for makes whole ones. */
  public boolean isRounded() {
    return quantity != wanted;
  }

  public boolean isDearer() {
    return oldPrice != null && unitPrice != null && unitPrice.compareTo(oldPrice) > 0;
  }

  public boolean isCheaper() {
    return oldPrice != null && unitPrice != null && unitPrice.compareTo(oldPrice) < 0;
  }
}

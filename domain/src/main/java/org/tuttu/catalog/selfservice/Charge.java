package org.tuttu.catalog.selfservice;

import java.io.Serializable;
import java.math.BigDecimal;
import org.tuttu.shared.Money;

/**
 * What a quantity of something costs. Rounding happens here and nowhere else: a line's net is unit price × quantity, rounded half up to the
 * currency's minor unit; its VAT is that net × rate, rounded likewise; totals are sums of lines. So what is printed always adds up, per line, per
 * rate and in all (Council Directive 2006/112/EC leaves the method to the seller as long as it is kept to).
 *
 * @param gross net and VAT together
 */
public record Charge(Money net, Money vat, Money gross) implements Serializable {

  /**
   * @param unitPrice net, for one piece, with up to four decimals
   * @param vatRate   in percent
   */
  public static Charge of(Money unitPrice, int quantity, BigDecimal vatRate) {
    Money net = unitPrice.times(quantity).rounded();
    return of(net, net.times(vatRate.movePointLeft(2)).rounded());
  }

  public static Charge of(Money net, Money vat) {
    return new Charge(net, vat, net.plus(vat));
  }

  /**
   * What the first pieces of a line cost, of which this is the whole: rounded as if they had been ordered alone, but never more than the whole, and all of them
   * exactly that. So what is charged in parts, each up to its last piece less what was charged before, comes to the whole, and no part is below zero.
   *
   * @param unitPrice net, for one piece
   * @param vatRate   in percent
   */
  public Charge ofFirst(int pieces, int all, Money unitPrice, BigDecimal vatRate) {
    if (pieces == all) {
      return of(net.rounded(), vat.rounded());
    }
    Charge alone = of(unitPrice, pieces, vatRate);
    return of(least(alone.net, net.rounded()), least(alone.vat, vat.rounded()));
  }

  private static Money least(Money one, Money other) {
    return one.amount().abs().compareTo(other.amount().abs()) <= 0 ? one : other;
  }

  public Charge minus(Charge other) {
    return of(net.minus(other.net), vat.minus(other.vat));
  }

  public static Charge zero(String currency) {
    return of(Money.zero(currency), Money.zero(currency));
  }

  /** @throws IllegalArgumentException when the currencies differ */
  public Charge plus(Charge other) {
    return of(net.plus(other.net), vat.plus(other.vat));
  }
}

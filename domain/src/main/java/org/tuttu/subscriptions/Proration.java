package org.tuttu.subscriptions;

import static java.time.temporal.ChronoUnit.DAYS;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Currency;
import org.tuttu.catalog.selfservice.Charge;
import org.tuttu.shared.Money;

/**
 * A period's price shared out over its days. What some days cost is the rounded share up to their end less the rounded share up to their beginning, for the net and
 * for the VAT on it: so parts that follow each other add up to the whole, to the cent, however it is cut.
 *
 * @param price   net, for the whole period
 * @param vatRate in percent
 * @param from    the period's first day
 * @param until   the day after its last
 */
record Proration(Money price, BigDecimal vatRate, LocalDate from, LocalDate until) {

  /** From a day of the period to the day before another. */
  Charge part(LocalDate first, LocalDate end) {
    if (first.isBefore(from) || end.isAfter(until) || end.isBefore(first)) {
      throw new IllegalArgumentException(first + " to " + end + " is no part of " + from + " to " + until);
    }
    Charge before = upTo(first);
    Charge after = upTo(end);
    return Charge.of(after.net().minus(before.net()), after.vat().minus(before.vat()));
  }

  Charge whole() {
    return upTo(until);
  }

  private Charge upTo(LocalDate day) {
    int decimals = Currency.getInstance(price.currency()).getDefaultFractionDigits();
    BigDecimal share = price.amount().multiply(BigDecimal.valueOf(DAYS.between(from, day)))
        .divide(BigDecimal.valueOf(DAYS.between(from, until)), decimals, RoundingMode.HALF_UP);
    Money net = Money.of(share, price.currency());
    return Charge.of(net, net.times(vatRate.movePointLeft(2)).rounded());
  }
}

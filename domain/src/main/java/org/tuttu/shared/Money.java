package org.tuttu.shared;

import static java.math.RoundingMode.HALF_UP;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Objects;

/**
 * An exact amount in one currency. Arithmetic never rounds; {@link #rounded()} is the one place that does: half up, to the
 * currency's minor unit (ISO 4217). Two amounts are equal when currency and value are, whatever their scale.
 */
@Embeddable
public class Money implements Serializable, Comparable<Money> {

  private static final long serialVersionUID = 1L;

  @Column(name = "amount", nullable = false)
  private BigDecimal amount;

  @Column(name = "currency", nullable = false)
  private String currency;

  protected Money() {}

  private Money(BigDecimal amount, String currency) {
    this.amount = Objects.requireNonNull(amount, "amount");
    this.currency = Currency.getInstance(currency).getCurrencyCode();
  }

  /** @throws IllegalArgumentException when the code is not of ISO 4217 */
  public static Money of(BigDecimal amount, String currency) {
    return new Money(amount, currency);
  }

  /** @param amount a decimal number with a point, such as {@code 12.50} */
  public static Money of(String amount, String currency) {
    return new Money(new BigDecimal(amount), currency);
  }

  public static Money zero(String currency) {
    return new Money(BigDecimal.ZERO, currency);
  }

  public BigDecimal amount() {
    return amount;
  }

  /** The ISO 4217 code. */
  public String currency() {
    return currency;
  }

  /** @throws IllegalArgumentException when the currencies differ */
  public Money plus(Money other) {
    return new Money(amount.add(sameCurrency(other).amount), currency);
  }

  /** @throws IllegalArgumentException when the currencies differ */
  public Money minus(Money other) {
    return new Money(amount.subtract(sameCurrency(other).amount), currency);
  }

  public Money times(BigDecimal factor) {
    return new Money(amount.multiply(factor), currency);
  }

  public Money times(long factor) {
    return times(BigDecimal.valueOf(factor));
  }

  public Money negated() {
    return new Money(amount.negate(), currency);
  }

  /** Half up, to the currency's minor unit. */
  public Money rounded() {
    return new Money(amount.setScale(Currency.getInstance(currency).getDefaultFractionDigits(), HALF_UP), currency);
  }

  public boolean isNegative() {
    return amount.signum() < 0;
  }

  public boolean isZero() {
    return amount.signum() == 0;
  }

  @Override
  public int compareTo(Money other) {
    return amount.compareTo(sameCurrency(other).amount);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Money money && currency.equals(money.currency) && amount.compareTo(money.amount) == 0;
  }

  @Override
  public int hashCode() {
    return Objects.hash(amount.stripTrailingZeros(), currency);
  }

  @Override
  public String toString() {
    return amount.toPlainString() + " " + currency;
  }

  private Money sameCurrency(Money other) {
    if (!currency.equals(other.currency)) {
      throw new IllegalArgumentException("cannot mix " + currency + " and " + other.currency);
    }
    return other;
  }
}

package org.tuttu.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class MoneyTest {

  @Test
  void arithmeticIsExactAndOnlyRoundedRounds() {
    Money price = Money.of("1.005", "GBP");

    assertThat(price.times(3)).isEqualTo(Money.of("3.015", "GBP"));
    assertThat(price.times(3).rounded()).isEqualTo(Money.of("3.02", "GBP"));
    assertThat(Money.of("-3.015", "GBP").rounded()).isEqualTo(Money.of("-3.02", "GBP"));
  }

  @Test
  void roundsToTheMinorUnitOfTheCurrency() {
    assertThat(Money.of("10.5", "JPY").rounded()).isEqualTo(Money.of("11", "JPY"));
    assertThat(Money.of("10.5555", "TND").rounded()).isEqualTo(Money.of("10.556", "TND"));
  }

  @Test
  void equalityIgnoresTheScale() {
    assertThat(Money.of("1.50", "EUR")).isEqualTo(Money.of("1.5", "EUR")).hasSameHashCodeAs(Money.of("1.5", "EUR"));
    assertThat(Money.of("1.50", "EUR")).isNotEqualTo(Money.of("1.50", "NOK"));
  }

  @Test
  void currenciesDoNotMix() {
    assertThatThrownBy(() -> Money.of("1", "EUR").plus(Money.of("1", "NOK"))).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Money.of("1", "euro")).isInstanceOf(IllegalArgumentException.class);
  }
}

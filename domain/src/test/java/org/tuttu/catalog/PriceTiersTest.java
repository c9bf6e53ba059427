package org.tuttu.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.tuttu.catalog.selfservice.PriceTiers;
import org.tuttu.catalog.selfservice.PriceTiers.Tier;
import org.tuttu.shared.Money;

class PriceTiersTest {

  @Test
  void withoutAnyListAProductCostsItsOwnPrice() {
    PriceTiers tiers = tiers("EUR", null);

    assertThat(tiers.at(1)).isEqualTo(tiers.at(1000)).isEqualTo(eur("10"));
    assertThat(tiers.more()).isEmpty();
    assertThat(tiers.next(1)).isEmpty();
  }

  @Test
  void theQuantityChoosesTheStep() {
    PriceTiers tiers = tiers("EUR", "s50:8.0000 s10:9.0000");

    assertThat(tiers.at(9)).isEqualTo(eur("10"));
    assertThat(tiers.at(10)).isEqualTo(eur("9"));
    assertThat(tiers.at(50)).isEqualTo(eur("8"));
    assertThat(tiers.next(10)).contains(new Tier(50, eur("8.0000")));
    assertThat(tiers.next(50)).isEmpty();
  }

  @Test
  void theAccountsListHoldsAloneFromTheQuantityAtWhichItBegins() {
    assertThat(tiers("EUR", "l1:9 s100:7").at(100)).as("what is agreed, also where everybody pays less").isEqualTo(eur("9"));
    assertThat(tiers("EUR", "s10:9.5 s100:7 l50:8").tiers()).extracting(Tier::from, tier -> tier.price().amount().stripTrailingZeros().toPlainString())
        .containsExactly(tuple(1, "10"), tuple(10, "9.5"), tuple(50, "8"));
  }

  @Test
  void ofTwoThatHoldTheOneThatBeganLastDoes() {
    assertThat(tiers("EUR", "l1:9 l1:6.5").at(1)).isEqualTo(eur("6.5"));
  }

  @Test
  void anotherCurrencyIsPaidByTheListOrNotAtAll() {
    assertThat(tiers("NOK", "s10:9").isOffered()).isFalse();
    assertThat(tiers("NOK", "s10:9 l10:99").isOffered()).as("no price for one piece").isFalse();
    assertThat(tiers("NOK", "s10:9 l1:120 l10:99").at(10)).isEqualTo(Money.of("99", "NOK"));
    assertThat(tiers(null, "s10:9").at(10)).as("a visitor").isEqualTo(eur("9"));
  }

  @Test
  void stepsWithoutADifferenceAreNone() {
    assertThat(tiers("EUR", "s10:10.00 s20:9").more()).extracting(Tier::from).containsExactly(20);
  }

  private static PriceTiers tiers(String own, String steps) {
    return PriceTiers.of(new BigDecimal("10.0000"), "EUR", own, steps);
  }

  private static Money eur(String amount) {
    return Money.of(amount, "EUR");
  }
}

package org.tuttu.subscriptions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.tuttu.catalog.selfservice.Charge;
import org.tuttu.shared.Money;

class ProrationTest {

  private static final LocalDate FROM = LocalDate.parse("2026-03-01");
  private static final LocalDate UNTIL = LocalDate.parse("2026-04-01");

  @Test
  void aPartIsTheShareOfItsDays() {
    Proration month = new Proration(Money.of("31", "EUR"), new BigDecimal("25.5"), FROM, UNTIL);

    assertThat(month.part(FROM.plusDays(21), UNTIL).net()).isEqualTo(Money.of("10.00", "EUR"));
    assertThat(month.part(FROM, FROM)).isEqualTo(Charge.of(Money.of("0.00", "EUR"), Money.of("0.00", "EUR")));
    assertThat(month.whole().gross()).isEqualTo(Money.of("38.91", "EUR"));
  }

  @Test
  void whatIsNoPartOfThePeriodIsRefused() {
    Proration month = new Proration(Money.of("31", "EUR"), BigDecimal.ZERO, FROM, UNTIL);

    assertThatThrownBy(() -> month.part(FROM.minusDays(1), UNTIL)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> month.part(FROM, UNTIL.plusDays(1))).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> month.part(UNTIL, FROM)).isInstanceOf(IllegalArgumentException.class);
  }

  /** Thousands of prices, rates, currencies and cuts: net, VAT and gross of the parts are those of the whole. */
  @Test
  void partsAddUpToTheWholeToTheCentHoweverAPeriodIsCut() {
    Random random = new Random(46);
    List<String> currencies = List.of("EUR", "NOK", "JPY", "KWD");
    List<String> rates = List.of("0", "10", "12.5", "14", "21", "24", "25.5");
    for (int i = 0; i < 5000; i++) {
      LocalDate from = LocalDate.ofEpochDay(20_000 + random.nextInt(4000));
      LocalDate until = from.plusMonths(List.of(1, 3, 12).get(random.nextInt(3)));
      Money price = Money.of(BigDecimal.valueOf(random.nextInt(10_000_000), 4), currencies.get(random.nextInt(4)));
      Proration whole = new Proration(price, new BigDecimal(rates.get(random.nextInt(7))), from, until);
      TreeSet<LocalDate> cuts = new TreeSet<>(List.of(from, until));
      for (int n = random.nextInt(12); n > 0; n--) {
        cuts.add(from.plusDays(random.nextInt(27)));
      }

      Charge sum = Charge.zero(price.currency());
      for (LocalDate cut = from; !cut.equals(until); cut = cuts.higher(cut)) {
        Charge part = whole.part(cut, cuts.higher(cut));
        assertThat(part.net().isNegative() || part.vat().isNegative()).as("%s of %s from %s", part, whole, cut).isFalse();
        sum = sum.plus(part);
      }

      assertThat(sum).as("%s cut at %s", whole, cuts).isEqualTo(whole.whole());
      assertThat(whole.whole()).as("a whole period is what its price says").isEqualTo(Charge.of(price, 1, whole.vatRate()));
    }
  }
}

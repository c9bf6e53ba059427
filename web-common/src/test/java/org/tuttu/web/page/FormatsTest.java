package org.tuttu.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.tuttu.shared.Money;

class FormatsTest {
  private static final ZoneId HELSINKI = ZoneId.of("Europe/Helsinki");
  private static final Instant NOON = Instant.parse("2026-11-22T10:00:00Z");

  private final Formats english = formats("en");
  private final Formats finnish = formats("fi");

  @Test
  void moneyIsWrittenAsTheReaderWritesIt() {
    var money = Money.of("1284.5", "EUR");
    assertThat(english.money(money)).isEqualTo("€1,284.50");
    assertThat(plain(finnish.money(money))).isEqualTo("1 284,50 €");
    assertThat(plain(formats("lv").money(money))).isEqualTo("1 284,50 €");
    assertThat(plain(formats("nb").money(Money.of("-3", "NOK")))).contains("3,00").contains("kr");
  }

  @Test
  void moneyIsRoundedHalfUpToTheCurrencysMinorUnit() {
    assertThat(english.money(Money.of("0.125", "EUR"))).isEqualTo("€0.13");
    assertThat(english.money(Money.of("10.5", "JPY"))).endsWith("11");
  }

  @Test
  void unitPricesKeepTheDecimalsThatTheyHave() {
    assertThat(english.price(Money.of("9.9000", "EUR"))).isEqualTo("€9.90");
    assertThat(english.price(Money.of("0.0125", "EUR"))).isEqualTo("€0.0125");
    assertThat(plain(finnish.price(Money.of("1234.5670", "EUR")))).isEqualTo("1 234,567 €");
    assertThat(english.price(Money.of("10.5", "JPY"))).endsWith("10.5");
    assertThat(english.price(null)).isEmpty();
  }

  @Test
  void momentsAreOfTheReadersZone() {
    assertThat(english.date(Instant.parse("2026-11-21T22:30:00Z"))).isEqualTo("22 Nov 2026");
    assertThat(english.moment(Instant.parse("2026-11-22T08:05:00Z"))).isEqualTo("Today 10:05");
    assertThat(finnish.moment(Instant.parse("2026-11-21T08:05:00Z"))).isEqualTo("Eilen 10.05");
    assertThat(english.moment(Instant.parse("2026-11-02T08:05:00Z"))).contains("2 Nov 2026").contains("10:05");
  }

  @Test
  void daysAndNumbersFollowTheLanguage() {
    assertThat(finnish.date(LocalDate.of(2026, 11, 2))).isEqualTo("2.11.2026");
    assertThat(finnish.number(new BigDecimal("2.5"))).isEqualTo("2,5");
    assertThat(plain(finnish.percent(new BigDecimal("25.50")))).isEqualTo("25,5 %");
    assertThat(english.percent(new BigDecimal("20"))).isEqualTo("20%");
  }

  @Test
  void nothingIsWrittenForNothing() {
    assertThat(english.money(null) + english.date((LocalDate) null) + english.moment(null) + english.number(null)).isEmpty();
  }

  private static Formats formats(String language) {
    return new Formats(Locale.forLanguageTag(language), HELSINKI, Clock.fixed(NOON, HELSINKI));
  }

  private static String plain(String text) {
    return text.replaceAll("[\\u00a0\\u202f]", " ");
  }
}

package org.tuttu.portal.billing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodTest {
  private static final LocalDate TODAY = LocalDate.parse("2026-03-31");

  @ParameterizedTest
  @CsvSource({
      ",, 2026-01-01, 2026-03-31",
      "2026-02-01,, 2026-02-01, 2026-03-31",
      ", 2025-01-15, 2024-11-01, 2025-01-15",
      "2026-03-01, 2026-03-01, 2026-03-01, 2026-03-01"})
  void whatIsNotSaidIsAddedToTheLastMonths(String from, String until, LocalDate first, LocalDate last) {
    var period = Period.of(from, until, TODAY);

    assertThat(period.from()).isEqualTo(first);
    assertThat(period.until()).isEqualTo(last);
    assertThat(period.mistaken()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"yesterday,", "2026-02-30,", "2026-03-02, 2026-03-01", "0001-01-01,", "-2026-01-01,"})
  void whatIsNoPeriodIsSaid(String from, String until) {
    assertThat(Period.of(from, until, TODAY).mistaken()).isTrue();
  }

  @Test
  void blankIsAsGoodAsNothing() {
    assertThat(Period.of(" ", "", TODAY)).isEqualTo(Period.of(null, null, TODAY));
  }
}

package org.tuttu.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tuttu.shared.RuleViolated;

class CellFormTest {

  private static final ZoneId HELSINKI = ZoneId.of("Europe/Helsinki");

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {".|1234.56|1234.56", ".|1,234.56|1234.56", ".|-6|-6", ",|1 234,56|1234.56", ",|1.234.567,5|1234567.5", ",|\u221212,5|-12.5", ",|1\u00a0000|1000",
      ".|1'000.25|1000.25"})
  void numbersAreReadWithAndWithoutThousands(char decimal, String text, String number) {
    assertThat(new CellForm(decimal, DateForm.DOTS).number(text)).isEqualByComparingTo(number);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1,5", "12,34.5", "1.2.3", "1e3", "ten", "--1", "0x10", ".", "99999999999999999999"})
  void whatIsNoNumberWithAPointIsRefused(String text) {
    assertThatThrownBy(() -> CellForm.USUAL.number(text)).isInstanceOf(RuleViolated.class);
  }

  @Test
  void theFormIsRecognised() {
    assertThat(CellForm.recognisedIn(List.of(List.of("Hinta", "Päivä"), List.of("12,50", "1.3.2020")))).isEqualTo(new CellForm(',', DateForm.DOTS));
    assertThat(CellForm.recognisedIn(List.of(List.of("Price", "Date"), List.of("12.50", "12/31/2020 8:05")))).isEqualTo(new CellForm('.', DateForm.MONTH_FIRST));
    assertThat(DateForm.recognisedIn(List.of("01/02/2020"))).isEqualTo(Optional.of(DateForm.DAY_FIRST));
    assertThat(CellForm.recognisedIn(List.of())).isEqualTo(CellForm.USUAL);
  }

  @Test
  void datesAreReadInTheirForm() {
    assertThat(DateForm.YEAR_FIRST.read("2010-12-01 08:26:00", HELSINKI).toInstant()).hasToString("2010-12-01T06:26:00Z");
    assertThat(DateForm.YEAR_FIRST.read("2010-12-01T08:26:00.123456Z", HELSINKI).toInstant()).hasToString("2010-12-01T08:26:00.123456Z");
    assertThat(DateForm.DOTS.read("1.3.2020", HELSINKI).toLocalDate()).hasToString("2020-03-01");
    assertThatThrownBy(() -> DateForm.DOTS.read("31.2.2020", HELSINKI)).isInstanceOf(DateTimeException.class);
    assertThatThrownBy(() -> DateForm.DAY_FIRST.read("12/31/2020", HELSINKI)).isInstanceOf(DateTimeException.class);
  }
}

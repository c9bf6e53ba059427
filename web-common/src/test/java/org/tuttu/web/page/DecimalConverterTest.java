package org.tuttu.web.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.faces.convert.ConverterException;
import java.math.BigDecimal;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecimalConverterTest {
  @ParameterizedTest
  @CsvSource(delimiter = ';', value = {"12,5;12.5", "12.5;12.5", "1 234,50;1234.50", "-3;-3", " 7 ;7"})
  void commaAndPointMeanTheSame(String typed, BigDecimal meant) {
    assertThat(DecimalConverter.parse(typed, Locale.ENGLISH)).isEqualByComparingTo(meant);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1,234.50", "1.234,50", "12,", "twelve", "1e9", "1 2", "99999999999999999"})
  void whatCouldMeanTwoThingsIsRefused(String typed) {
    assertThatExceptionOfType(ConverterException.class).isThrownBy(() -> DecimalConverter.parse(typed, Locale.forLanguageTag("fi")))
        .satisfies(e -> assertThat(e.getFacesMessage().getSummary()).isEqualTo("Kirjoita luku, esimerkiksi 1234,50."));
  }
}

package org.tuttu.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SaidTest {

  @Test
  void wordsAreWhatHasLettersOrDigits() {
    assertThat(Said.of(" Virtanen,  Anna & Co\t").words()).containsExactly("Virtanen", "Anna", "Co");
    assertThat(Said.of("%% -- ()").isNothing()).isTrue();
    assertThat(Said.of(null).isNothing()).isTrue();
    assertThat(Said.of("a b c d e f g h i j").words()).hasSize(8);
    assertThat(Said.of("x".repeat(5000)).text()).hasSize(100);
    assertThat(Said.of(" - Virtanen,  Anna & Co\t").text()).isEqualTo("Virtanen Anna & Co");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {"040-123 4567 | 401234567", "+358 (0)40 123 45 67 | 358401234567", "00358401234567 | 358401234567", "22 98 76 54 | 22987654",
      "1234 |", "O-300123 |", "anna 040 |"})
  void telephoneNumbersLoseTheZerosOfPrefixes(String said, String digits) {
    assertThat(Said.of(said).phoneDigits()).isEqualTo(digits);
  }

  @ParameterizedTest
  @ValueSource(strings = {"O-300123", "o 300123", "300123", "1234567-8", "FI12345678", "85123A", "M-O-000123"})
  void numbersMayHaveLettersBeforeAndAfter(String said) {
    assertThat(Said.of(said).isNumber()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Anna", "Puutyö 24 Oy", "a1"})
  void namesAreNoNumbers(String said) {
    assertThat(Said.of(said).isNumber()).isFalse();
  }

  @Test
  void whereOnlyDigitsAreSaidZerosMayStandBefore() {
    assertThat(Said.of("12345678").paddedDigits()).containsExactly("12345678", "012345678", "0012345678");
    assertThat(Said.of("M-12345678").paddedDigits()).containsExactly("12345678");
  }

  @Test
  void patternsTakePunctuationForAGap() {
    String gap = "[ -/:-@_]";
    assertThat(Said.of("Anna@aalto.fi oy").beginnings()).containsExactly(gap + "Anna" + gap + "aalto" + gap + "fi", gap + "oy");
    assertThat(Said.of("Aalto oy (fi|x").anywhere()).containsExactly("Aalto", gap + "oy", gap + "fi" + gap + "x");
  }

  @Test
  void digitsAreNotForgiven() {
    Said said = Said.of("Kahvi 17 Oy");
    assertThat(said.forgiven()).containsExactly("Kahvi");
    assertThat(said.unforgiven()).hasSize(1);
    assertThat(Said.of("oy ab").isIndexed()).isFalse();
  }
}

package org.tuttu.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tuttu.shared.RuleViolated;

class RegisteredIdTest {

  @ParameterizedTest
  @CsvSource({
      "1234567-1, FI, 1234567-1", "' 12345671 ', FI, 1234567-1", "0112038-9, FI, 0112038-9", "2345678-0, FI, 2345678-0",
      "123456785, NO, 123 456 785", "923609016, NO, 923 609 016",
      "40003032949, LV, 40003032949", "40003245428, LV, 40003245428",
      "fi 12345671, SE, FI12345671", "NO 923 609 016 MVA, NO, NO923609016MVA",
      "582913, IE, 582913", "anything at all, , anything at all", "whatever, GB, whatever"})
  void aNumberOfTheCountryIsKeptAsItsRegisterPrintsIt(String typed, String country, String kept) {
    assertThat(RegisteredId.of(typed, country)).isEqualTo(kept);
  }

  @ParameterizedTest
  @CsvSource({
      "1234567-2, FI", "1234567, FI", "12345678-1, FI", "123456784, NO", "12345678, NO", "40003032940, LV", "10003032949, LV", "x, FI",
      "NO-1, FI"})
  void aSlipOfThePenIsRefusedWithAnExample(String typed, String country) {
    assertRefused(typed, country, "business-id.invalid");
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "ATU13585627", "BE0436492971", "DE136695976", "DK13585628", "EE100931558", "FI12345671", "FR40303265045", "HR33392005961", "IT00743110157", "LU15027442",
      "LV40003032949", "NO123456785MVA", "PL8567346215", "PT501964843", "SE556074308901", "SI50223054", "NL123456789B13", "ESX1234567X", "IE1234567WA", "EL123456789"})
  void vatIdsOfAllCountriesAreKnown(String vatId) {
    assertThat(RegisteredId.of(vatId, "FI")).isEqualTo(vatId);
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "ATU13585626", "BE0436492972", "DE136695978", "DK13585627", "EE100931557", "FI12345672", "FR41303265045", "HR33392005962", "IT00743110158", "LU15027443",
      "LV40003032948", "NO123456784MVA", "PL8567346216", "PT501964842", "SE556074308801", "SI50223055", "SE5560743089", "FI123456711", "NL12"})
  void aWrongDigitOrAWrongFormIsRefused(String vatId) {
    assertRefused(vatId, "SE", "business-id.vat-invalid");
  }

  @ParameterizedTest
  @CsvSource({
      "00100, FI, 00100", "0150, NO, 0150", "LV-1010, LV, LV-1010", "1010, LV, LV-1010", "lv1010, LV, LV-1010", "sw1a 1aa, GB, SW1A 1AA", "111 20, SE, 111 20",
      "anything, IE, anything", "1234 ab, NL, 1234 AB", ", FI, "})
  void postalCodesHaveTheFormOfTheirCountry(String typed, String country, String kept) {
    assertThat(PostalCodes.of(typed, country)).isEqualTo(kept);
  }

  @ParameterizedTest
  @CsvSource({"0100, FI", "FI-00100, FI", "00100, NO", "1010 LV, LV", "SW1A, GB", "100, SE"})
  void aPostalCodeOfAnotherFormIsRefusedWithAnExample(String typed, String country) {
    assertThatThrownBy(() -> PostalCodes.of(typed, country)).isInstanceOfSatisfying(RuleViolated.class, refused -> {
      assertThat(refused.code()).isEqualTo("address.postal-code");
      assertThat(refused.field()).isEqualTo("postalCode");
    });
  }

  private static void assertRefused(String typed, String country, String code) {
    assertThatThrownBy(() -> RegisteredId.of(typed, country)).isInstanceOfSatisfying(RuleViolated.class, refused -> {
      assertThat(refused.code()).isEqualTo(code);
      assertThat(refused.field()).isEqualTo("businessId");
    });
  }
}

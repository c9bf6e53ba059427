package org.tuttu.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tuttu.shared.RuleViolated;

class IbanTest {

  @ParameterizedTest
  @ValueSource(strings = {"FI21 1234 5600 0007 85", "NO93 8601 1117 947", "LV80 BANK 0000 4351 9500 1", "gb29nwbk60161331926819", "MT84 MALT 0110 0001 2345 MTLC AST0 01S", "DE89-3704-0044-0532-0130-00"})
  void examplesOfTheRegistryAreTakenHoweverTheyAreTyped(String typed) {
    assertThat(Iban.of(typed).value()).matches("[A-Z0-9]+");
  }

  @ParameterizedTest
  @CsvSource({"FI2112345600000786, iban.invalid", "FI21123456000007, iban.length", "NO9386011117947000, iban.length", "ZZ2112345600000785, iban.country", "1234, iban.invalid", "FI21 1234 5600 0007 8Ö, iban.invalid"})
  void othersAreRefusedWithWhatIsWrong(String typed, String code) {
    assertThatThrownBy(() -> Iban.of(typed)).isInstanceOfSatisfying(RuleViolated.class, refused -> {
      assertThat(refused.code()).isEqualTo(code);
      assertThat(refused.field()).isEqualTo("iban");
    });
  }

  @Test
  void whoMayNotKnowItSeesItsCountryAndItsEnd() {
    assertThat(Iban.masked("FI2112345600000785")).isEqualTo("FI •••• 0785");
    assertThat(Iban.masked(null)).isNull();
  }
}

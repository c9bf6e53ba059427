package org.tuttu.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tuttu.billing.selfservice.ReferenceGroups;

class ReferencesTest {

  @Test
  void finnishReferencesOfOthersAreMadeAlike() {
    assertThat(FinnishReference.of("123456")).isEqualTo("1234561");
    assertThat(FinnishReference.of("1234")).isEqualTo("12344");
    assertThatIllegalArgumentException().isThrownBy(() -> FinnishReference.of("12"));
    assertThatIllegalArgumentException().isThrownBy(() -> FinnishReference.of("0123"));
    assertThatIllegalArgumentException().isThrownBy(() -> FinnishReference.of("12345678901234567890"));
  }

  @Test
  void creditorReferencesOfOthersAreMadeAlike() {
    assertThat(CreditorReference.of("539007547034")).isEqualTo("RF18539007547034");
    assertThat(CreditorReference.of("2348236")).isEqualTo("RF332348236");
    assertThat(CreditorReference.isValid("RF712348231")).isTrue();
    assertThatIllegalArgumentException().isThrownBy(() -> CreditorReference.of(""));
    assertThatIllegalArgumentException().isThrownBy(() -> CreditorReference.of("12 34"));
  }

  @Test
  void kidsAreCheckedByEitherRule() {
    assertThat(Kid.mod10("123456789")).as("the number that shows Luhn's rule").isEqualTo("1234567897");
    assertThat(Kid.mod11("1234567890")).as("the account number in Norwegian examples").isEqualTo("12345678903");
    assertThat(Kid.mod11("45")).as("4 times 3 and 5 times 2 leave nothing by 11").isEqualTo("450");
    assertThat(Kid.mod11("30")).endsWith("2");
    assertThat(Kid.mod11("31")).as("a check of 10 is a hyphen").isEqualTo("310");
    assertThat(Kid.isValid("1234567897")).isTrue();
    assertThat(Kid.isValid("12345678903")).isTrue();
    assertThat(Kid.isValid("1234567891")).isFalse();
    assertThatIllegalArgumentException().isThrownBy(() -> Kid.mod10("12a"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026000001", "2026000999", "2027123456"})
  void oneWrongDigitIsNoticed(String body) {
    for (String whole : new String[] {FinnishReference.of(body), Kid.mod10(body), CreditorReference.of(body)}) {
      for (int i = whole.startsWith("RF") ? 2 : 0; i < whole.length(); i++) {
        for (char digit = '0'; digit <= '9'; digit++) {
          String typed = whole.substring(0, i) + digit + whole.substring(i + 1);
          boolean valid = whole.startsWith("RF") ? CreditorReference.isValid(typed) : whole.equals(FinnishReference.of(body)) ? FinnishReference.isValid(typed) : typed.equals(Kid.mod10(body));
          assertThat(valid).as(typed + " for " + whole).isEqualTo(typed.equals(whole));
        }
      }
    }
  }

  @Test
  void theCountryAndTheCurrencySayWhichItIs() {
    assertThat(PaymentReference.of("2026-000001", "FI", "EUR")).isEqualTo(FinnishReference.of("2026000001"));
    assertThat(PaymentReference.of("2026-000001", "NO", "NOK")).isEqualTo(Kid.mod10("2026000001"));
    assertThat(PaymentReference.of("2026-000001", "NO", "EUR")).isEqualTo(CreditorReference.of("2026000001"));
    assertThat(PaymentReference.of("AB2026-000001", "LV", "EUR")).as("another series").isEqualTo(CreditorReference.of("10112026000001"));
    assertThat(PaymentReference.of("2026-000001", null, "SEK")).startsWith("RF");
  }

  @Test
  void theyAreShownInGroupsAndComparedWithout() {
    assertThat(ReferenceGroups.of("RF18539007547034", "SEK")).isEqualTo("RF18 5390 0754 7034");
    assertThat(ReferenceGroups.of(FinnishReference.of("2026000001"), "EUR")).matches("\\d \\d{5} \\d{5}");
    assertThat(ReferenceGroups.of(Kid.mod10("2026000001"), "NOK")).as("a KID is typed as it stands").matches("\\d{11}");
    assertThat(PaymentReference.compared(" rf18 5390 0754 7034")).isEqualTo("RF18539007547034");
    assertThat(PaymentReference.compared("00000 12345 61")).isEqualTo("1234561");
    assertThat(PaymentReference.compared(null)).isEmpty();
  }
}

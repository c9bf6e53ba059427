package org.tuttu.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tuttu.shared.RuleViolated;

class ContactValuesTest {

  @ParameterizedTest
  @CsvSource({
      "040 123 4567, FI, +358401234567", "+358 (0)40-123 4567, NO, +358401234567", "00358401234567, FI, +358401234567",
      "22 12 34 56, NO, +4722123456", "21234567, LV, +37121234567", "+44 20 7946 0958, , +442079460958"})
  void aTelephoneNumberIsKeptInOneForm(String typed, String country, String kept) {
    assertThat(Phone.of(typed, country).e164()).isEqualTo(kept);
  }

  @ParameterizedTest
  @ValueSource(strings = {"123", "abc", "", "+358", "+99912345678", "040 123 4567 8901 2345"})
  void whatCannotBeCalledIsRefused(String typed) {
    assertThatThrownBy(() -> Phone.of(typed, "FI")).isInstanceOf(RuleViolated.class);
    assertThatThrownBy(() -> Phone.of("040 1234567", null)).as("no country").isInstanceOf(RuleViolated.class);
  }

  @Test
  void anEMailAddressKeepsItsNameAndLowersItsDomain() {
    assertThat(EmailAddress.of("  Anna.Bērziņa+shop@Example.ORG ").value()).isEqualTo("Anna.Bērziņa+shop@example.org");
    assertThat(EmailAddress.of("a@åäö.fi").value()).isEqualTo("a@åäö.fi");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a", "a@b", "a b@example.org", "a@example.org\r\nBcc: b@example.org", "<a@example.org>", "a@-example.org", "a@example..org"})
  void whatIsNoEMailAddressIsRefused(String typed) {
    assertThatThrownBy(() -> EmailAddress.of(typed)).isInstanceOf(RuleViolated.class);
  }

  @Test
  void anEMailAddressHasAtMost254Characters() {
    assertThatThrownBy(() -> EmailAddress.of("a@" + "x".repeat(250) + ".org")).isInstanceOf(RuleViolated.class);
  }

  @Test
  void aWebAddressIsSafeToFollow() {
    assertThat(WebAddress.of("example.org/path").value()).isEqualTo("https://example.org/path");
    assertThat(WebAddress.of("http://example.org").value()).isEqualTo("http://example.org");
  }

  @ParameterizedTest
  @ValueSource(strings = {"javascript:alert(1)", "javascript://example.org/%0aalert(1)", "data:text/html,x", "file:///etc/passwd", "https://user@example.org", "localhost", "exa mple.org", ""})
  void aWebAddressOfAnotherSchemeIsRefused(String typed) {
    assertThatThrownBy(() -> WebAddress.of(typed)).isInstanceOf(RuleViolated.class);
  }
}

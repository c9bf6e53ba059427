package org.tuttu.web.signin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TargetTest {

  @ParameterizedTest
  @ValueSource(strings = {"/", "/home", "/orders/order?number=10%2F5", "/catalogue/products?q=%C4%93&category=a+b"})
  void addressesOfTheApplicationAreKept(String to) {
    assertThat(Target.checked("", to)).isEqualTo(to);
    assertThat(Target.checked("/backoffice", "/backoffice" + to)).isEqualTo("/backoffice" + to);
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "", "home", "//evil.example", "///evil.example", "/\\evil.example", "\\\\evil.example", "https://evil.example/", "javascript:alert(1)",
      "/a\r\nSet-Cookie: x=y", "/a b", "/\tx", "/sign-in?to=/", "/sign-out", "/callback?code=1", "/../..//evil.example", "/./sign-out", "/%", "/ā"})
  void everythingElseLeadsHome(String to) {
    assertThat(Target.checked("", to)).isEqualTo("/");
    assertThat(Target.checked("/backoffice", to)).isEqualTo("/backoffice/");
    assertThat(Target.checked("/backoffice", "/backoffice/../" + to)).isEqualTo("/backoffice/");
  }

  @org.junit.jupiter.api.Test
  void anAddressThatDoesNotFitIntoACookieLeadsHome() {
    assertThat(Target.checked("", "/" + "a".repeat(900))).isEqualTo("/");
    assertThat(Target.checked("", null)).isEqualTo("/");
  }
}

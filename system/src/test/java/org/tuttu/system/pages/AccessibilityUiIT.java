package org.tuttu.system.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What customers see. */
class AccessibilityUiIT extends AxeUiTest {

  @Test
  void thePortal() throws Exception {
    signInToPortal("anna");
    scan("portal-web", addresses.portal());
    scan("an address that is not there", addresses.portal() + "/no-such-page", 404);
    assertThat(findings()).isEmpty();
  }

  @Test
  void theSignInItself() {
    scan("sign-in", addresses.portal() + "/sign-in?to=/home", 200);
    page.click("a[href*=registration]");
    page.locator("#kc-register-form").waitFor();
    scanLooks("registration");
    page.navigate(addresses.portal() + "/sign-in?to=/home");
    page.click("a[href*=reset-credentials]");
    page.locator("#kc-reset-password-form").waitFor();
    scanLooks("forgotten password");
    assertThat(findings()).isEmpty();
  }
}

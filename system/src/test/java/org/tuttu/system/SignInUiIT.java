package org.tuttu.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext.ClearCookiesOptions;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class SignInUiIT extends UiTest {
  /** Keycloak's page in the first tab sees by itself that the second has signed in. */
  @Test
  void twoTabsMaySignInAtOnce() {
    Page other = page.context().newPage();
    page.navigate(addresses.backoffice() + "/customers/customers?q=one");
    other.navigate(addresses.backoffice() + "/customers/customers?q=two");

    fillKeycloakForm(other, "clara", "demo");

    assertThat(other).hasURL(Pattern.compile("/backoffice/customers/customers\\?q=two$"));
    assertThat(page).hasURL(Pattern.compile("/backoffice/customers/customers\\?q=one$"));
  }

  @Test
  void whatWasTypedIsThereAfterASignInThatCameInBetween() {
    openPortal("/account/contact-point");
    fillKeycloakForm(page, "anna", "demo");
    openAccountIfThereIsNone();
    page.fill("#value", "+358 40 1234567");
    page.fill("#label", "Mökki");
    page.context().clearCookies(new ClearCookiesOptions().setName("tuttu-portal"));

    page.click("#send");

    assertThat(page).hasURL(Pattern.compile("/account/contact-point$"));
    assertThat(page.locator("#value")).hasValue("+358 40 1234567");
    assertThat(page.locator("#label")).hasValue("Mökki");
    page.reload();
    assertThat(page.locator("#label")).hasValue("");
  }

  /** A user without demo data begins as everybody who registers. */
  private void openAccountIfThereIsNone() {
    if (page.url().endsWith("/no-customer")) {
      page.click("#openAccount");
      page.waitForURL(Pattern.compile("/home"));
      openPortal("/account/contact-point");
    }
  }
}

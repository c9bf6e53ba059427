package org.tuttu.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Test;

class KeycloakUiIT extends UiTest {
  @Test
  void anAdminSeesTheUsersInTheConsoleButNoClients() {
    page.navigate(addresses.keycloak() + "/admin/tuttu/console/#/tuttu/users");
    fillKeycloakForm(page, "edgar", "demo");
    assertThat(page.getByText("anna@example.com").first()).isVisible();
    assertThat(page.locator("#nav-item-clients")).hasCount(0);
  }

  @Test
  void whoRegistersVerifiesTheAddressAndSetsAPassword() throws Exception {
    String email = "new-" + System.nanoTime() + "@example.com";
    page.navigate(addresses.issuer() + "/account/");
    page.click("#kc-registration a");
    page.fill("#email", email);
    page.fill("#firstName", "Nea");
    page.fill("#lastName", "Ņujorka");
    page.click("[type=submit]");
    page.navigate(linkIn(mailTo(email)));
    page.fill("#password-new", "a long enough one");
    page.fill("#password-confirm", "a long enough one");
    page.click("[type=submit]");
    assertThat(page.getByText("Ņujorka").first()).isVisible();
  }

  @Test
  void aWrongPasswordIsRefused() {
    page.navigate(addresses.keycloak() + "/admin/tuttu/console/");
    fillKeycloakForm(page, "edgar", "wrong");
    assertThat(page.locator("#input-error-username")).isVisible();
  }
}

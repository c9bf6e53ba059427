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
  void aWrongPasswordIsRefused() {
    page.navigate(addresses.keycloak() + "/admin/tuttu/console/");
    fillKeycloakForm(page, "edgar", "wrong");
    assertThat(page.locator("[id^=input-error]")).isVisible();
  }
}

package org.tuttu.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Somebody adds a passkey, signs in with it and nothing else, and takes it away again. The browser's own authenticator stands in for the device's. */
class PasskeyUiIT extends UiTest {

  @Test
  void somebodySignsInWithoutAPassword() {
    String email = "passkey-" + System.nanoTime() + "@example.com";
    new RealmUsers(addresses).create(email, "Pia", "Passkey", "Customers");
    addAuthenticator();
    page.onDialog(dialog -> dialog.accept("Pia's laptop"));
    openPortal("/account/security");
    fillKeycloakForm(page, email, RealmUsers.PASSWORD);

    page.getByRole(AriaRole.LINK, named("Add a passkey")).click();
    page.locator("#registerWebAuthn").click();
    assertThat(page.getByRole(AriaRole.STATUS)).hasText("The passkey is added.");
    assertThat(page.locator("tbody tr").filter(new Locator.FilterOptions().setHasText("Pia's laptop"))).containsText("Passkey");

    page.context().clearCookies();
    openPortal("/account/security");
    // The sign-in page offers the device's passkeys as soon as it is there, and this device says yes by itself.
    assertThat(page).hasURL(Pattern.compile("/account/security"));
    assertThat(page.getByText("Signed in", new Page.GetByTextOptions().setExact(true)).last()).isVisible();
    page.getByRole(AriaRole.LINK, named("Remove Passkey Pia's laptop")).click();
    page.locator("[type=submit]").first().click();
    assertThat(page.getByRole(AriaRole.STATUS)).hasText("It is removed.");
    assertThat(page.locator("main")).not().containsText("Pia's laptop");
  }

  private void addAuthenticator() {
    JsonObject options = new JsonObject();
    options.addProperty("protocol", "ctap2");
    options.addProperty("transport", "internal");
    options.addProperty("hasResidentKey", true);
    options.addProperty("hasUserVerification", true);
    options.addProperty("isUserVerified", true);
    options.addProperty("automaticPresenceSimulation", true);
    JsonObject authenticator = new JsonObject();
    authenticator.add("options", options);
    CDPSession session = page.context().newCDPSession(page);
    session.send("WebAuthn.enable");
    session.send("WebAuthn.addVirtualAuthenticator", authenticator);
  }

  private static Page.GetByRoleOptions named(String text) {
    return new Page.GetByRoleOptions().setName(text);
  }
}

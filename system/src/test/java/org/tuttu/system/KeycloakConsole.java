package org.tuttu.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** Keycloak's console of the realm in a browser, and what an admin does there with a user, click by click. */
final class KeycloakConsole {
  private final Page page;
  private final String address;

  /** The console in that page, where an admin has signed in. */
  KeycloakConsole(Page page, Addresses addresses) {
    this.page = page;
    this.address = addresses.keycloak() + "/admin/tuttu/console/#/tuttu/users";
  }

  void create(String email, String firstName, String lastName, String group) {
    page.navigate(address);
    page.getByTestId("add-user").click();
    page.locator("#email").fill(email);
    page.locator("#firstName").fill(firstName);
    page.locator("#lastName").fill(lastName);
    page.locator("label:has([data-testid=emailVerified])").click();
    page.getByTestId("join-groups-button").click();
    page.getByTestId(group + "-check").check();
    page.getByTestId("join-button").click();
    assertThat(page.getByText("/" + group, new Page.GetByTextOptions().setExact(true))).isVisible();
    picture("create");
    page.getByTestId("user-creation-save").click();
    done("The user has been created");
  }

  /** Finds the user in the list and opens the page. */
  void open(String email) {
    page.navigate(address);
    page.getByPlaceholder("Search user").fill(email);
    page.keyboard().press("Enter");
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(email)).click();
    assertThat(page.getByTestId("view-header")).hasText(email);
  }

  void disable(String email) {
    toggle(email);
    picture("disable");
    confirm("The user has been saved");
  }

  void enable(String email) {
    toggle(email);
    done("The user has been saved");
  }

  void giveRole(String group) {
    tab("user-groups-tab");
    page.getByTestId("add-group-button").click();
    page.getByTestId(group + "-check").check();
    picture("give-role");
    page.getByTestId("join-button").click();
    done("Added group membership");
  }

  void takeRole(String group) {
    tab("user-groups-tab");
    page.getByTestId("leave-" + group).click();
    picture("take-role");
    confirm("Removed group membership");
  }

  void setPassword(String password) {
    tab("credentials");
    page.getByTestId("no-credentials-empty-action").or(page.getByTestId("resetPasswordBtn")).click();
    page.getByTestId("passwordField").fill(password);
    page.getByTestId("passwordConfirmationField").fill(password);
    picture("set-password");
    page.getByTestId("confirm").click();
    assertThat(page.getByTestId("passwordField")).hasCount(0);
    confirm("The password has been");
  }

  void mailAWayToSetAPassword() {
    tab("credentials");
    page.getByTestId("credentialResetBtn").click();
    choose(page.getByRole(AriaRole.DIALOG), "Update Password");
    picture("mail-password");
    confirm("Email sent to user");
  }

  void removeCode() {
    tab("credentials");
    Locator code = page.locator("tr", new Page.LocatorOptions().setHas(page.getByText("Otp", new Page.GetByTextOptions().setExact(true))));
    code.getByLabel("Kebab toggle").click();
    picture("remove-code");
    page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Delete")).click();
    confirm("The credentials has been deleted");
  }

  void requireCode() {
    tab("user-details-tab");
    choose(page.locator("main"), "Configure OTP");
    picture("require-code");
    page.getByTestId("user-creation-save").click();
    done("The user has been saved");
  }

  void endSession(String application) {
    tab("user-sessions-tab");
    Locator session = page.locator("tr", new Page.LocatorOptions().setHasText(application));
    session.getByLabel("Kebab toggle").click();
    picture("sessions");
    page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Sign out")).click();
    assertThat(session).hasCount(0);
  }

  void delete() {
    page.getByTestId("action-dropdown").click();
    page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Delete")).click();
    picture("delete");
    confirm("The user has been deleted");
  }

  private void toggle(String email) {
    page.locator("label[for='" + email + "-switch']").click();
  }

  private void choose(Locator where, String action) {
    where.getByPlaceholder("Select action").click();
    page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(action).setExact(true)).click();
    where.getByLabel("Menu toggle").click();
  }

  private void tab(String name) {
    page.getByTestId(name).click();
  }

  private void confirm(String said) {
    page.getByTestId("confirm").click();
    done(said);
  }

  /** Reads the message, and closes it so that it hides nothing. */
  private void done(String said) {
    Locator message = page.getByTestId("global-alerts").locator("li", new Locator.LocatorOptions().setHasText(said));
    message.first().getByRole(AriaRole.BUTTON).click();
    assertThat(message).hasCount(0);
  }

  private void picture(String name) {
    Pictures.take(page, "accounts/" + name);
  }
}

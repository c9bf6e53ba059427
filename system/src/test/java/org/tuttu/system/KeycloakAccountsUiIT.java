package org.tuttu.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tuttu.system.client.Page;
import org.tuttu.system.client.WebClient;

/** Each task of docs/accounts.md, done by an admin in Keycloak's console, with its effect in Tuttu. Takes the pictures of that document. */
class KeycloakAccountsUiIT extends UiTest {
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final String OWN = "a password of one's own";
  private static final Duration SECONDS = Duration.ofSeconds(15);

  private RealmUsers users;
  private KeycloakConsole console;

  @BeforeEach
  void edgarOpensTheConsole() {
    users = new RealmUsers(addresses);
    page = newPage(new Browser.NewContextOptions().setViewportSize(1200, 800));
    page.navigate(addresses.keycloak() + "/admin/tuttu/console/");
    fillKeycloakForm(page, "edgar", "demo");
    console = new KeycloakConsole(page, addresses);
  }

  @Test
  void whoIsCreatedInTheGroupStaffReachesTheBackOfficeWithAPasswordOfTheirOwn() {
    String olga = "olga.oja@example.com";
    users.remove(olga);

    console.create(olga, "Olga", "Oja", "Staff");
    console.setPassword("a first password");

    WebClient browser = new WebClient();
    Page asked = signIn(browser, olga, "a first password");
    assertThat(isIn(setNewPassword(browser, asked))).isTrue();
  }

  @Test
  void whoIsDisabledDeletedOrLosesTheirRoleIsOutWithinAMinuteAndComesBackWhenAllowed() {
    String otto = staff("otto.oja@example.com", "Otto", "Oja");
    String nina = staff("nina.niemi@example.com", "Nina", "Niemi");
    String kaisa = staff("kaisa.koski@example.com", "Kaisa", "Koski");
    WebClient ottos = signedIn(otto);
    WebClient ninas = signedIn(nina);
    WebClient kaisas = signedIn(kaisa);

    console.open(otto);
    console.disable(otto);
    console.open(nina);
    console.takeRole("Staff");
    console.open(kaisa);
    console.delete();

    await("all are out").atMost(MINUTE).until(() -> !isIn(office(ottos)) && office(ninas).status() == 403 && !isIn(office(kaisas)));
    assertThat(users.exists(kaisa)).isFalse();
    assertThat(isIn(signIn(new WebClient(), otto, RealmUsers.PASSWORD))).isFalse();

    console.open(otto);
    console.enable(otto);
    console.open(nina);
    console.giveRole("Staff");

    assertThat(isIn(signIn(new WebClient(), otto, RealmUsers.PASSWORD))).isTrue();
    assertThat(isIn(signIn(new WebClient(), nina, RealmUsers.PASSWORD))).isTrue();
  }

  @Test
  void anotherPasswordReplacesTheForgottenOne() {
    String paula = staff("paula.puro@example.com", "Paula", "Puro");

    console.open(paula);
    console.setPassword("another password");

    WebClient browser = new WebClient();
    assertThat(isIn(signIn(browser, paula, RealmUsers.PASSWORD))).isFalse();
    assertThat(isIn(setNewPassword(browser, signIn(browser, paula, "another password")))).isTrue();
  }

  @Test
  void aMailLetsTheUserSetAPassword() {
    String pekka = staff("pekka.puro@example.com", "Pekka", "Puro");

    console.open(pekka);
    console.mailAWayToSetAPassword();

    page = newPage();
    page.navigate(linkIn(mailTo(pekka)));
    page.click("#kc-info-message a");
    page.fill("#password-new", OWN);
    page.fill("#password-confirm", OWN);
    page.click("[type=submit]");
    page.locator("#password-new").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
    assertThat(isIn(signIn(new WebClient(), pekka, OWN))).isTrue();
  }

  @Test
  void aLostOneTimeCodeIsRemovedAndANewOneRequired() {
    String kalle = "kalle.koodi@example.com";
    users.createWithCode(kalle, "Kalle", "Koodi", "Staff");
    assertThat(signIn(new WebClient(), kalle, RealmUsers.PASSWORD).body()).contains("kc-otp-login-form");

    console.open(kalle);
    console.removeCode();
    assertThat(isIn(signIn(new WebClient(), kalle, RealmUsers.PASSWORD))).isTrue();

    console.requireCode();
    assertThat(signIn(new WebClient(), kalle, RealmUsers.PASSWORD).body()).contains("kc-totp-settings-form");
  }

  @Test
  void theEndOfASessionIsTheEndOfTheSignInWithinSeconds() {
    String sanna = staff("sanna.salo@example.com", "Sanna", "Salo");
    WebClient browser = signedIn(sanna);

    console.open(sanna);
    console.endSession("tuttu-backoffice");

    await("signed out").atMost(SECONDS).until(() -> !isIn(office(browser)));
  }

  private String staff(String email, String firstName, String lastName) {
    users.create(email, firstName, lastName, "Staff");
    return email;
  }

  private WebClient signedIn(String email) {
    WebClient browser = new WebClient();
    assertThat(isIn(signIn(browser, email, RealmUsers.PASSWORD))).isTrue();
    return browser;
  }

  /** What comes after the sign-in form: the back office, or what Keycloak has to say. */
  private Page signIn(WebClient browser, String email, String password) {
    Page form = office(browser);
    return browser.post(form.form("password").with("username", email).with("password", password));
  }

  private static Page setNewPassword(WebClient browser, Page asked) {
    return browser.post(asked.form("password-new").with("password-new", OWN).with("password-confirm", OWN));
  }

  private Page office(WebClient browser) {
    return browser.get(URI.create(addresses.backoffice() + "/customers/customers"));
  }

  private boolean isIn(Page landed) {
    return landed.status() == 200 && landed.address().toString().startsWith(addresses.backoffice());
  }
}

package org.tuttu.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** People get rights for one account, lose them, and look after how they sign in. */
class PeopleUiIT extends UiTest {

  private static final String SITE = "Aalto Kahvila Hakaniemi";

  @Test
  void anOwnerGivesAColleagueOneAccountAndStaffSeeWhatBecameOfIt() throws Exception {
    String email = "site-" + System.nanoTime() + "@example.com";
    new RealmUsers(addresses).create(email, "Silja", "Site", "Customers");
    signInToPortal("anna");
    openPortal("/account/invite");
    page.fill("#email", email);
    page.selectOption("#right", "PER_ACCOUNT");
    press(page, "Send the invitation");
    assertThat(page.locator("#right-message")).containsText("one account at least");
    line(page, SITE).getByRole(AriaRole.COMBOBOX).selectOption("BUYER");
    line(page, SITE).getByRole(AriaRole.TEXTBOX).fill("250,50");
    press(page, "Send the invitation");
    assertThat(line(page, email)).containsText(SITE + ": Buyer, up to");

    Page siljas = newPage();
    siljas.navigate(linkIn(mailTo(email)));
    fillKeycloakForm(siljas, email, RealmUsers.PASSWORD);
    assertThat(siljas.getByText(SITE + ": Buyer, up to")).isVisible();
    press(siljas, "Accept the invitation");
    siljas.waitForURL(Pattern.compile("/home"));
    siljas.navigate(addresses.portal() + "/account/details");
    assertThat(siljas.getByText(SITE).first()).isVisible();
    assertThat(siljas.getByText("Propose a change")).hasCount(0);

    openPortal("/account/people");
    line(page, email).getByRole(AriaRole.LINK).click();
    assertThat(line(page, SITE).getByRole(AriaRole.TEXTBOX)).hasValue("250.50");
    line(page, SITE).getByRole(AriaRole.COMBOBOX).selectOption("BILLER");
    line(page, SITE).getByRole(AriaRole.TEXTBOX).fill("");
    press(page, "Save");
    assertThat(page.getByRole(AriaRole.STATUS)).containsText("Silja Site");
    assertThat(line(page, email)).containsText(SITE + ": Biller");

    Page claras = newPage();
    claras.navigate(addresses.backoffice() + "/sign-in?to=/backoffice/customers/customers");
    fillKeycloakForm(claras, "clara", "demo");
    claras.navigate(addresses.backoffice() + "/find/find?q=Aalto+Kahvila");
    claras.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Aalto Kahvila Oy")).first().click();
    claras.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Rights and sign-ins")).click();
    line(claras, email).getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Change")).click();
    press(claras, "Withdraw the access");
    claras.locator("dialog[open]").getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Withdraw the access")).click();
    assertThat(claras.locator(".notice[role=status]")).containsText("Silja Site");
    openPortal("/account/people-history");
    assertThat(line(page, "Silja Site").first()).containsText("Clara Lehtonen (our staff)");
  }

  @Test
  void somebodyChangesThePasswordAndSignsOutEverywhere() {
    String email = "secure-" + System.nanoTime() + "@example.com";
    new RealmUsers(addresses).create(email, "Sakari", "Secure", "Customers");
    openPortal("/account/security");
    fillKeycloakForm(page, email, RealmUsers.PASSWORD);
    Page phone = newPage();
    phone.navigate(addresses.portal() + "/account/security");
    fillKeycloakForm(phone, email, RealmUsers.PASSWORD);
    assertThat(phone.getByText("This device")).isVisible();

    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Set up one-time codes")).click();
    page.click("[name=cancel-aia]");
    assertThat(page).hasURL(Pattern.compile("/account/security$"));
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Change the password")).click();
    page.fill("#password-new", "another long password");
    page.fill("#password-confirm", "another long password");
    page.locator("[type=submit]").first().click();
    assertThat(page.getByRole(AriaRole.STATUS)).hasText("Your password is changed.");
    assertThat(page.getByText("Signed in", new Page.GetByTextOptions().setExact(true)).last()).isVisible();

    press(page, "Sign out everywhere");
    page.locator("dialog[open]").getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Sign out everywhere")).click();
    page.waitForURL(Pattern.compile("/index"));
    openPortal("/account/security");
    assertThat(page.locator("#kc-login")).isVisible();
    phone.reload();
    assertThat(phone.locator("#kc-login")).isVisible();
  }

  private static Locator line(Page page, String text) {
    return page.locator("tbody tr").filter(new Locator.FilterOptions().setHasText(text));
  }

  private static void press(Page page, String name) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name)).first().click();
  }
}

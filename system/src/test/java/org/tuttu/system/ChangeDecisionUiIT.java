package org.tuttu.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What a customer proposes, staff decide; and who must not use the portal is kept out. */
class ChangeDecisionUiIT extends UiTest {

  @Test
  void staffApproveOneChangeAndRefuseAnotherWithAReason() {
    Page anna = newPage();
    propose(anna, "#businessId", "2345678-0");
    signInToBackoffice("clara");
    openChangeOf("Business ID");
    assertThat(page.locator("tbody")).containsText("2345678-0");
    press(page, "Approve");
    assertThat(page.locator(".notice[role=status]")).containsText("approved");

    propose(anna, "#name", "Another Name Oy");
    openChangeOf("Name");
    press(page, "Refuse");
    assertThat(page.locator("#reason-message")).not().isEmpty();
    page.fill("#reason", "Please send the extract from the register.");
    press(page, "Refuse");
    assertThat(page.locator(".notice[role=status]")).containsText("refused");
  }

  @Test
  void aNewEmailAddressIsConfirmedByItsCodeAndStaffTakeItBack() throws Exception {
    String email = "box-" + System.nanoTime() + "@example.com";
    signInToPortal("anna");
    openPortal("/account/contact-point");
    page.selectOption("#kind", "EMAIL");
    page.fill("#value", email);
    press(page, "Send the change");
    page.fill("#code", "1234 5678");
    press(page, "Confirm");
    assertThat(page.locator("#code-message")).containsText("wrong");
    Matcher code = Pattern.compile("\\b\\d{4} \\d{4}\\b").matcher(mailTo(email).text());
    org.assertj.core.api.Assertions.assertThat(code.find()).isTrue();
    page.fill("#code", code.group());
    press(page, "Confirm");
    assertThat(page.getByText(email).first()).isVisible();

    Page claras = newPage();
    signInToBackoffice(claras, "clara");
    claras.navigate(addresses.backoffice() + "/changes/changes?view=all");
    claras.locator("tbody tr").filter(new Locator.FilterOptions().setHasText(email)).getByRole(AriaRole.LINK).first().click();
    press(claras, "Take the decision back");
    claras.locator("#undo-it").click();
    assertThat(claras.locator(".notice[role=status]")).containsText("is taken back");
    page.reload();
    assertThat(page.getByText(email)).hasCount(0);
  }

  @Test
  void whoComesSecondSeesThatAColleagueHasDecided() {
    propose(newPage(), "#name", "Too Late Oy");
    signInToBackoffice("clara");
    openChangeOf("Name");
    Page second = page.context().newPage();
    second.navigate(page.url());
    second.fill("#reason", "The register says otherwise.");
    press(second, "Refuse");
    assertThat(second.locator(".notice[role=status]")).containsText("refused");

    press(page, "Approve");
    assertThat(page.locator("main")).containsText("The register says otherwise.");
    assertThat(page.locator("#approve")).hasCount(0);
  }

  @Test
  void aManagerSetsTheRulesAndSaysWhatIsStored() {
    signInToBackoffice("dora");
    openBackoffice("/changes/policies");
    press(page, "Save");
    assertThat(page.locator(".notice[role=status]")).containsText("saved");
    openBackoffice("/privacy/kinds");
    page.locator("tbody a").last().click();
    page.locator("textarea").first().fill("So that misuse comes to light, said by Dora.");
    press(page, "Save");
    assertThat(page.locator(".notice[role=status]")).containsText("from now on");
    assertThat(page.locator("tbody")).containsText("Dora");
    page.locator("textarea").first().fill("");
    press(page, "Save");
    assertThat(page.locator("textarea").first()).hasValue("");
  }

  @Test
  void aBlockedPortalUserIsLetInAgain() throws SQLException {
    signInToPortal("boris");
    signInToBackoffice(page = newPage(), "clara");
    openBackoffice("/portal-users/portal-users?q=boris");
    page.locator("tbody a").first().click();
    page.locator("[data-dialog=block]").click();
    page.locator("#block-it").click();
    assertThat(page.locator(".notice[role=status]")).containsText("is blocked");
    page.locator("[data-dialog=unblock]").click();
    page.locator("#unblock-it").click();
    assertThat(page.locator(".notice[role=status]")).containsText("can sign in again");
    awaitThatKeycloakKnows();
    page = newPage();
    signInToPortal("boris");
    assertThat(page).hasURL(addresses.portal() + "/home");
  }

  /** Keycloak is told by a job, soon after. */
  private void awaitThatKeycloakKnows() throws SQLException {
    Instant end = Instant.now().plusSeconds(90);
    try (Connection connection = addresses.connect();
        PreparedStatement untold = connection.prepareStatement("select 1 from portal_users where keycloak_due_at is not null")) {
      while (untold.executeQuery().next()) {
        org.assertj.core.api.Assertions.assertThat(Instant.now()).as("Keycloak is told").isBefore(end);
        Waiting.pause();
      }
    }
  }

  private void propose(Page anna, String field, String value) {
    anna.navigate(addresses.portal() + "/account/edit");
    if (anna.locator("#username").count() > 0) {
      fillKeycloakForm(anna, "anna", "demo");
    }
    anna.fill(field, value);
    press(anna, "Send the change");
    assertThat(anna.getByText("Waiting").first()).isVisible();
  }

  private void signInToBackoffice(Page colleague, String user) {
    colleague.navigate(addresses.backoffice() + "/sign-in?to=/backoffice/customers/customers");
    fillKeycloakForm(colleague, user, "demo");
  }

  private void openChangeOf(String field) {
    openBackoffice("/changes/changes");
    page.locator("tbody tr").filter(new Locator.FilterOptions().setHasText(field + ": ")).last().getByRole(AriaRole.LINK).first().click();
  }

  private static void press(Page on, String button) {
    on.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true)).click();
  }
}

package org.tuttu.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class AccountUiIT extends UiTest {
  @Test
  void anOwnerChangesAnAddressAtOnceAndTakesANameChangeBack() {
    signInToPortal("anna");
    openPortal("/account/address");
    page.fill("#street", "Kauppakatu 7");
    page.fill("#postalCode", "33100");
    page.fill("#city", "Tampere");
    page.selectOption("#country", "FI");
    press("Send the change");
    assertThat(page.getByRole(AriaRole.STATUS)).hasText("It is changed.");
    assertThat(page.getByText("Kauppakatu 7").first()).isVisible();

    openPortal("/account/edit");
    assertThat(page.locator("#name-hint")).hasText("Our staff check this first.");
    page.fill("#name", "Aalto Kahvila ja Leipomo Oy");
    press("Send the change");
    assertThat(page.getByText("Waiting").first()).isVisible();
    assertThat(page.getByText("Aalto Kahvila ja Leipomo Oy").first()).isVisible();
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Send a document along")).click();
    page.locator("#file").setInputFiles(new FilePayload("extract.pdf", "application/octet-stream", "no paper".getBytes(StandardCharsets.US_ASCII)));
    press("Send along");
    assertThat(page.locator("#file-message")).not().isEmpty();
    page.locator("#file").setInputFiles(new FilePayload("extract.pdf", "application/octet-stream",
        "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n".getBytes(StandardCharsets.US_ASCII)));
    press("Send along");
    assertThat(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("extract.pdf"))).isVisible();
    press("Take the change back");
    assertThat(page.getByRole(AriaRole.STATUS)).containsText("was taken back");
  }

  @Test
  void whatHoldsFromALaterDayAndWhereRefundsGoAreProposedAndTakenBack() {
    signInToPortal("anna");
    openPortal("/account/contact-point");
    page.selectOption("#kind", "PHONE");
    page.fill("#value", "+358 40 555 9876");
    page.fill("#effectiveOn", LocalDate.now().plusDays(3).toString());
    press("Send the change");
    assertThat(page.getByText("Waiting for its day").first()).isVisible();
    press("Take the change back");

    openPortal("/account/balance");
    page.locator("a[href*='/account/refund-account']").click();
    page.fill("#iban", "FI21 1234 5600 0007 86");
    press("Send the change");
    assertThat(page.locator("#iban-message")).not().isEmpty();
    assertThat(page.locator("#iban")).hasValue("FI21 1234 5600 0007 86");
    page.fill("#iban", "FI21 1234 5600 0007 85");
    press("Send the change");
    assertThat(page.getByText("FI21 1234 5600 0007 85").first()).isVisible();
    press("Take the change back");
  }

  @Test
  void whoMayOnlyLookAsksToBeForgottenAloneAndTakesItBack() {
    signInToPortal("viktor");
    openPortal("/privacy/person");
    press("Ask to forget this person");
    assertThat(page.getByRole(AriaRole.STATUS)).containsText("Your request was sent");
    press("Take the request back");
    assertThat(page.getByRole(AriaRole.STATUS)).containsText("was taken back");
  }

  @Test
  void badInputIsSaidAtTheFieldAndStays() {
    signInToPortal("anna");
    openPortal("/account/contact-point");
    page.selectOption("#kind", "PHONE");
    page.fill("#value", "12 monkeys");
    press("Send the change");
    assertThat(page.locator("#value-message")).not().isEmpty();
    assertThat(page.locator("#value")).hasValue("12 monkeys");
    page.fill("#value", "+358 40 555 1234");
    press("Send the change");
    assertThat(page.getByText("+358 40 5551234").first()).isVisible();
  }

  @Test
  void anOwnerInvitesAColleagueAndWithdrawsTheInvitation() {
    signInToPortal("anna");
    openPortal("/account/people");
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Invite a colleague")).click();
    page.fill("#email", "colleague@example.com");
    press("Send the invitation");
    row("colleague@example.com").getByRole(AriaRole.LINK).click();
    page.selectOption("#right", "VIEWER");
    press("Save");
    assertThat(row("colleague@example.com")).containsText("Viewer");
    row("colleague@example.com").getByRole(AriaRole.LINK).click();
    press("Withdraw the invitation");
    assertThat(page.getByRole(AriaRole.STATUS)).containsText("colleague@example.com");
    assertThat(row("colleague@example.com")).hasCount(0);
  }

  @Test
  void aViewerSeesTheDetailsButNoWayToChangeThem() {
    signInToPortal("viktor");
    openPortal("/account/details");
    assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Details"))).isVisible();
    assertThat(page.getByText("Propose a change")).hasCount(0);
    assertThat(page.getByText("People")).hasCount(0);
    openPortal("/account/people");
    assertThat(page.locator(".fault-code")).hasText("404");
    openPortal("/account/edit");
    assertThat(page.locator(".fault-code")).hasText("404");
  }

  @Test
  void aChosenLanguageHoldsOnTheNextPage() {
    signInToPortal("boris");
    openPortal("/account/preferences");
    page.selectOption("#language", "nb");
    press("Save");
    assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Innstillinger"))).isVisible();
    page.selectOption("#language", "en");
    press("Lagre");
    assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Preferences"))).isVisible();
  }

  @Test
  void anUnknownInvitationIsSaidClearly() {
    signInToPortal("boris");
    openPortal("/invitation?code=nonsense");
    assertThat(page.locator(".fault-code")).isVisible();
  }

  private Locator row(String text) {
    return page.locator("tbody tr").filter(new Locator.FilterOptions().setHasText(text));
  }

  private void press(String name) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name)).click();
  }
}

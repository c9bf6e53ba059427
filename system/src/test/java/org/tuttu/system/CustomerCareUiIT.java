package org.tuttu.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Clara's morning: a new customer, found again by a slip of the finger, a call noted by keyboard alone, a colleague who was faster. */
class CustomerCareUiIT extends UiTest {
  /** Letters only: a word with digits is taken as a number, in which no slip is forgiven. */
  private final String name = "Ødegård " + letters(UUID.randomUUID().toString().substring(0, 6));

  @Test
  void aCustomerIsCreatedFoundWithATypoAndReached() {
    signInToBackoffice("clara");
    createOrganisation();
    page.getByRole(AriaRole.LINK, exactly("Add")).first().click();
    page.getByLabel("Kind").selectOption("PHONE");
    page.getByLabel("Address or number").fill("22 12 34 56");
    press("Save");
    assertThat(page.locator("a[href='tel:+4722123456']")).isVisible();

    openBackoffice("/customers/customers?q=" + name.replace("Ødegård", "Odegaard").replace(" ", "%20"));
    page.getByRole(AriaRole.LINK, exactly(name)).click();
    assertThat(heading()).hasText(name);
  }

  @Test
  void aCallIsNotedByKeyboardAlone() {
    signInToBackoffice("clara");
    createOrganisation();
    page.keyboard().press("n");
    page.waitForURL("**/interactions/new?customer=*");
    assertThat(page.locator("#summary")).isFocused();
    page.keyboard().type("Asked when the lamp comes");
    page.keyboard().press("Control+Enter");

    assertThat(heading()).hasText(name);
    assertThat(page.locator(".timeline")).containsText("Asked when the lamp comes");
  }

  @Test
  void whoeverSavesSecondSeesWhatTheFirstChanged() {
    signInToBackoffice("clara");
    createOrganisation();
    page.getByRole(AriaRole.LINK, exactly("Edit")).first().click();
    Page dora = page.context().newPage();
    dora.navigate(page.url());
    dora.locator("#businessId").fill("123456785");
    dora.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Save")).click();
    assertThat(dora.locator("main")).containsText("123 456 785");

    page.locator("#businessId").fill("923609016");
    press("Save");
    assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Changed by somebody else"))).isVisible();
    assertThat(page.locator("main")).containsText("123 456 785");
    press("Save");
    assertThat(page.locator("main")).containsText("923 609 016");
  }

  @Test
  void anEmptyFormSaysWhatIsMissing() {
    signInToBackoffice("clara");
    openBackoffice("/customers/new?kind=ORGANISATION");
    press("Create customer");

    assertThat(page.locator("#name")).hasAttribute("aria-invalid", "true");
    assertThat(page.locator("#name-message")).not().isEmpty();
  }

  @Test
  void theAuditTrailIsForAdmins() {
    signInToBackoffice("clara");
    openBackoffice("/audit/trail");
    assertThat(heading()).hasText("Not allowed");
  }

  private void createOrganisation() {
    openBackoffice("/customers/new?kind=ORGANISATION");
    page.locator("#name").fill(name);
    page.locator("#country").selectOption("NO");
    press("Create customer");
    assertThat(heading()).hasText(name);
  }

  private static String letters(String text) {
    return text.chars().mapToObj(c -> String.valueOf((char) (Character.isDigit(c) ? c - '0' + 'm' : c))).collect(Collectors.joining());
  }

  private Locator heading() {
    return page.locator("h1");
  }

  private void press(String button) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true)).click();
  }

  private static Page.GetByRoleOptions exactly(String text) {
    return new Page.GetByRoleOptions().setName(text).setExact(true);
  }
}

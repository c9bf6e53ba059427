package org.tuttu.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Anna starts a service, looks at what another plan costs, ends it and changes her mind; Dora counts pages, prices a plan, and finds it all on the customer's page. */
class SubscriptionUiIT extends UiTest {
  private Page portal;

  @Test
  void aServiceIsStartedChangedEndedKeptAndCounted() {
    portal = newPage();
    portal.navigate(addresses.portal() + "/sign-in?to=/catalogue/product?number=H-5001");
    fillKeycloakForm(portal, "anna", "demo");
    follow(portal, "Care, next working day");
    assertThat(portal.locator("main")).containsText("€36.40 a month");
    press(portal, "Start the service");
    assertThat(portal.locator("#accepted-message")).containsText("agree to the terms");
    portal.locator("#accepted").check();
    press(portal, "Start the service");
    assertThat(portal.locator("main")).containsText("In use");
    String number = portal.url().replaceAll(".*number=", "");
    portal.locator("tbody a").first().click();
    assertThat(portal.locator("h1")).containsText("Invoice");
    assertThat(portal.locator("main")).containsText("Care, next working day (" + number + ")");

    portal.navigate(addresses.portal() + "/subscriptions/change?number=" + number);
    follow(portal, "Care, within four hours");
    assertThat(portal.locator("main")).containsText("€37.65");
    press(portal, "Change it now");
    assertThat(portal.locator("h1")).containsText("Care, within four hours");
    follow(portal, "Change the plan");
    follow(portal, "Care, next working day");
    assertThat(portal.locator("main")).containsText("A cheaper plan");
    press(portal, "Change it when it renews");
    assertThat(portal.locator("main")).containsText("Plan from then on");
    follow(portal, "Keep the plan");
    press(portal, "Keep the plan");
    assertThat(portal.locator("main")).not().containsText("Plan from then on");
    follow(portal, "End the service");
    press(portal, "End the service");
    assertThat(portal.locator("main")).containsText("Comes to its end");
    follow(portal, "Go on after all");
    press(portal, "Go on after all");
    assertThat(portal.locator("main")).containsText("In use");

    staffSeeIt(number);
    pagesAreCounted();
    seatsAreTakenAndGivenBack();
  }

  private void staffSeeIt(String number) {
    signInToBackoffice("dora");
    openBackoffice("/subscriptions/subscription?number=" + number);
    assertThat(page.locator("main")).containsText("Goes on after all");
    page.locator("main").getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Aalto Kahvila Oy")).first().click();
    assertThat(page.locator("main")).containsText("Service " + number + ": Started");
    openBackoffice("/plans/edit?number=CARE-L");
    follow(page, "Another price");
    page.locator("#price").fill("61");
    page.locator("#effectiveFrom").fill("2026-01-01");
    press(page, "Keep this price");
    assertThat(page.locator("#effectiveFrom-message")).containsText("at the earliest");
  }

  private void pagesAreCounted() {
    openBackoffice("/subscriptions/subscriptions?planNumber=PRINT-S&status=ACTIVE");
    page.locator("tbody a").first().click();
    follow(page, "Record usage");
    String line = page.locator("#lines").inputValue().replace(";;", "");
    page.locator("#lines").fill(line + ";yesterday;5000");
    press(page, "Take them in");
    assertThat(page.locator("#lines-message")).containsText("is no day");
    String file = "service;day;amount;key\n" + line + ";" + LocalDate.now(ZoneId.of("Europe/Helsinki")).minusDays(1) + ";5000;the-test\n";
    page.locator("#file").setInputFiles(new FilePayload("usage.csv", "text/csv", file.getBytes(StandardCharsets.UTF_8)));
    press(page, "Take them in");
    assertThat(page.locator("main")).containsText("the-test");
    portal.navigate(addresses.portal() + "/subscriptions/subscription?number=" + line);
    assertThat(portal.locator("main")).containsText("so far");
    assertThat(portal.locator("main")).containsText("In the price, each period");
  }

  private void seatsAreTakenAndGivenBack() {
    String plan = "TEAM-" + UUID.randomUUID().toString().substring(0, 6);
    openBackoffice("/plans/new");
    page.locator("#number").fill(plan);
    page.locator("#productNumber").selectOption("H-5001");
    page.locator("#name").fill("Team");
    page.locator("#perSeat").check();
    press(page, "Create plan");
    page.locator("#price").fill("10");
    page.locator("#effectiveFrom").fill(LocalDate.now(ZoneId.of("Europe/Helsinki")).toString());
    press(page, "Keep this price");
    assertThat(page.locator("main")).containsText("€10.00");

    portal.navigate(addresses.portal() + "/subscriptions/start?plan=" + plan);
    seats("many");
    assertThat(portal.locator("main")).containsText("Give a number of seats from 1 to 10,000.");
    assertThat(portal.locator("#seats")).hasValue("many");
    seats("3");
    assertThat(portal.locator("main")).containsText("€37.65");
    portal.locator("#accepted").check();
    press(portal, "Start the service");
    assertThat(portal.locator("h1")).containsText("3 × Team");
    follow(portal, "Change the seats");
    seats("4");
    assertThat(portal.locator("main")).containsText("€12.55");
    press(portal, "Change the seats");
    assertThat(portal.locator("h1")).containsText("4 × Team");
    follow(portal, "Change the seats");
    seats("2");
    press(portal, "Change the seats");
    assertThat(portal.locator("main")).containsText("Seats from then on");
  }

  private void seats(String typed) {
    portal.locator("#seats").fill(typed);
    press(portal, "Show what it costs");
  }

  private static void follow(Page where, String link) {
    where.locator("main").getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(link).setExact(true)).first().click();
  }

  private static void press(Page where, String button) {
    where.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true)).click();
  }
}

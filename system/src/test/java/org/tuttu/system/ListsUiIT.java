package org.tuttu.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Lists at work: Clara and Dora filter, sort, choose columns, save what they see, share it, and change many records at once; Clara by keyboard alone. */
class ListsUiIT extends UiTest {

  private final String mark = "V" + UUID.randomUUID().toString().substring(0, 6);

  @Test
  void aListIsFilteredSortedAndShownByKeyboard() {
    signInToBackoffice("clara");
    openBackoffice("/orders/orders");
    tool("filter").focus();
    page.keyboard().press("Enter");
    page.locator("[name='total.from']").fill("10");
    page.locator("[data-tool=filter] input[value=DELIVERED]").focus();
    page.keyboard().press("Space");
    page.keyboard().press("Enter");

    assertThat(page).hasURL(Pattern.compile(".*/orders/orders\\?status=DELIVERED&total\\.from=10$"));
    assertThat(page.locator(".chip")).hasCount(2);
    page.locator("th[aria-sort] a").filter(new Locator.FilterOptions().setHasText("Total")).focus();
    page.keyboard().press("Enter");
    assertThat(page.locator("th[aria-sort=descending]")).hasText("Total");
    assertThat(page).hasURL(Pattern.compile(".*sort=-total.*"));

    tool("columns").focus();
    page.keyboard().press("Enter");
    page.locator("[data-tool=columns] input[value=lines]").focus();
    page.keyboard().press("Space");
    page.locator("[data-tool=columns] input[value=net]").focus();
    page.keyboard().press("Space");
    page.keyboard().press("Enter");
    assertThat(page.locator("thead th").filter(new Locator.FilterOptions().setHasText("Net"))).hasCount(1);
    assertThat(page.locator("thead th").filter(new Locator.FilterOptions().setHasText("Lines"))).hasCount(0);
    page.reload();
    assertThat(page.locator("th[aria-sort=descending]")).hasText("Total");

    page.locator(".chip").first().focus();
    page.keyboard().press("Enter");
    assertThat(page.locator(".chip")).hasCount(1);
  }

  @Test
  void countriesAreNamedWhenTheFilterIsOpened() {
    signInToBackoffice("clara");
    openBackoffice("/customers/customers");
    assertThat(page.locator("#f-country option")).hasCount(1);
    tool("filter").click();
    page.locator("#f-country").selectOption(new SelectOption().setLabel("Norway"));
    page.locator("[data-tool=filter] .button-primary").click();
    assertThat(page).hasURL(Pattern.compile(".*[?&]country=NO.*"));
    assertThat(page.locator(".chip")).hasText("Country: Norway");
    tool("filter").click();
    assertThat(page.locator("#f-country")).hasValue("NO");
    page.locator("#f-country").selectOption(new SelectOption().setLabel("Finland"));
  }

  @Test
  void columnsAreMovedByKeyboardAndStayInTheAddressAndTheView() {
    signInToBackoffice("clara");
    openBackoffice("/orders/orders");
    tool("columns").focus();
    page.keyboard().press("Enter");
    page.locator("[data-tool=columns] li:last-child [data-move='-1']").waitFor();
    assertThat(new AxeBuilder(page).include(".list-bar").analyze().getViolations()).isEmpty();
    Locator total = page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Move up: Total"));
    total.focus();
    page.keyboard().press("Enter");
    page.keyboard().press("Enter");
    assertThat(total).isFocused();
    assertThat(page.locator("[data-moved]")).containsText("Total: ");
    page.locator("[data-tool=columns] .button-primary").focus();
    page.keyboard().press("Enter");

    assertThat(page).hasURL(Pattern.compile(".*\\?columns=number,customerName,status,total,placed,lines$"));
    assertThat(page.locator("thead th:not(.pick)").nth(3)).hasText("Total");
    openBackoffice("/lists/view?list=orders&state=columns%3Dnumber,total,status");
    page.locator("#name").fill(mark);
    button("Save").click();
    assertThat(page.locator("thead th:not(.pick)").nth(1)).hasText("Total");
    link("Edit this view").click();
    button("Delete").click();
    page.locator("dialog[open]").getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Delete")).click();
  }

  @Test
  void whatCannotBeUnderstoodIsSaidAtItsFieldAndTheListStays() {
    signInToBackoffice("clara");
    openBackoffice("/orders/orders?total.from=much&status=LOST");

    assertThat(page.locator("#f-total\\.from")).hasValue("much");
    assertThat(page.locator("[data-tool=filter] .field-message").filter(new Locator.FilterOptions().setHasText("This is no number"))).isVisible();
    assertThat(page.locator("tbody tr").first()).isVisible();
    openBackoffice("/orders/orders?after=nonsense");
    assertThat(page.locator(".fault-code")).hasText("404");
  }

  @Test
  void aViewIsSavedMadeTheUsualOneSharedAndDeleted() {
    signInToBackoffice("dora");
    openBackoffice("/customers/customers?stage=CUSTOMER&sort=name");
    link("Save this view").click();
    page.locator("#name").fill(mark);
    page.getByLabel("Open the list with this view").check();
    page.getByLabel("Share it with all staff").check();
    button("Save").click();
    assertThat(page.locator(".tab[aria-current=true]")).hasText(mark);
    assertThat(page.locator(".notice")).containsText(mark);

    openBackoffice("/customers/customers");
    assertThat(page).hasURL(Pattern.compile(".*stage=CUSTOMER&sort=name&view=\\d+$"));
    page.locator(".tab").filter(new Locator.FilterOptions().setHasText(Pattern.compile("^\\s*All\\s*$"))).click();
    assertThat(page.locator(".chip")).hasCount(0);

    Page clara = newPage();
    clara.navigate(addresses.backoffice() + "/customers/customers");
    fillKeycloakForm(clara, "clara", "demo");
    clara.locator(".tab").filter(new Locator.FilterOptions().setHasText(mark)).click();
    assertThat(clara.locator(".chip")).containsText("Customer");

    page.locator(".tab").filter(new Locator.FilterOptions().setHasText(mark)).click();
    link("Edit this view").click();
    button("Delete").click();
    page.locator("dialog[open]").getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Delete")).click();
    assertThat(page.locator(".tab").filter(new Locator.FilterOptions().setHasText(mark))).hasCount(0);
  }

  @Test
  void manyCustomersGetAStageAndItIsTakenBack() {
    signInToBackoffice("clara");
    for (int i = 0; i < 2; i++) {
      openBackoffice("/customers/new?kind=ORGANISATION");
      page.locator("#name").fill("Many " + mark + i);
      button("Create customer").click();
    }
    page.setViewportSize(360, 800);
    openBackoffice("/customers/customers?name=" + mark);
    page.locator("tbody .pick input").first().check();
    button("Change those ticked…").click();
    assertThat(page.locator(".lead")).hasText("1 ticked in the list");
    page.goBack();
    button("Change all that the list finds…").click();
    assertThat(page.locator(".lead")).hasText("All 2 that the list finds");
    page.locator("#stage").selectOption("FORMER");
    button("Begin").click();
    assertThat(page.locator(".facts .badge")).hasText("Done");
    assertThat(page.locator(".fact").filter(new Locator.FilterOptions().setHasText(Pattern.compile("^\\s*Done\\s*2")))).isVisible();
    String job = page.url();
    openBackoffice("/customers/customers?name=" + mark + "&stage=FORMER");
    assertThat(page.locator("tbody tr")).hasCount(2);

    page.navigate(job);
    button("Undo").click();
    page.locator("dialog[open]").getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Undo")).click();
    assertThat(page.locator(".facts .badge")).hasText("Undone");
    openBackoffice("/customers/customers?name=" + mark + "&stage=FORMER");
    assertThat(page.locator(".empty")).isVisible();
  }

  private Locator tool(String name) {
    return page.locator("[data-tool=" + name + "] > summary");
  }

  private Locator link(String name) {
    return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name));
  }

  private Locator button(String name) {
    return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true)).first();
  }
}

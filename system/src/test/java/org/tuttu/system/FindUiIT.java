package org.tuttu.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Somebody calls: Clara types what she hears into the one box, by keyboard alone. */
class FindUiIT extends UiTest {

  @Test
  void aTypoFindsAndEnterOpens() {
    signInToBackoffice("clara");
    page.keyboard().press("/");
    assertThat(box()).isFocused();
    page.keyboard().type("alto kahvilla");
    assertThat(options().first()).containsText("Aalto Kahvila Oy");
    assertThat(box()).hasAttribute("aria-expanded", "true");
    assertThat(page.locator(".find [role=status]")).hasText(Pattern.compile("Hits: \\d"));

    page.keyboard().press("ArrowDown");
    assertThat(options().first()).hasAttribute("aria-selected", "true");
    assertThat(box()).hasAttribute("aria-activedescendant", "find-0");
    page.keyboard().press("Enter");
    assertThat(heading()).hasText("Aalto Kahvila Oy");
  }

  @Test
  void aTelephoneNumberIsFoundAsItIsSaid() throws Exception {
    String phone = value("select p.value from contact_points p join customers c on c.id = p.customer_id where c.name = 'Aalto Kahvila Oy' and p.kind = 'PHONE' limit 1");
    signInToBackoffice("clara");
    openBackoffice("/orders/orders");
    page.keyboard().press("Control+k");
    page.keyboard().type(phone.replace("+358", "0").replaceAll("(?<=^\\d{3})", "-"));
    assertThat(options().first()).containsText("Aalto Kahvila Oy");
  }

  @Test
  void moreContactsAreInTheirOwnList() throws Exception {
    signInToBackoffice("clara");
    try (Connection database = addresses.connect(); Statement statement = database.createStatement()) {
      statement.execute("insert into contacts (id, version, customer_id, name) select nextval('contacts_seq'), 1, (select id from customers where name = 'Aalto Kahvila Oy'),"
          + " 'Zebulon ' || i from generate_series(1, 12) i");
    }
    openBackoffice("/find/find?q=zebulon");
    page.getByText("More in the list").click();

    assertThat(heading()).hasText("Contacts");
    assertThat(page).hasURL(Pattern.compile(".*/customers/contacts\\?q=zebulon$"));
    assertThat(page.locator("tbody tr")).hasCount(12);
  }

  @Test
  void anOrderIsFoundByWhatItsCustomerCallsIt() throws Exception {
    String number;
    try (Connection database = addresses.connect(); Statement statement = database.createStatement();
        var changed = statement.executeQuery("update orders set reference = 'Kesäjuhla 2026/Äijälä' where id = (select max(id) from orders where reference is null) returning number")) {
      changed.next();
      number = changed.getString(1);
    }
    signInToBackoffice("clara");
    page.keyboard().press("/");
    page.keyboard().type("kesajuhla 2026");

    assertThat(options().first()).containsText(number);
    assertThat(options().first()).containsText("Kesäjuhla 2026/Äijälä");
  }

  @Test
  void escapeClosesAndArrowsGoRound() {
    signInToBackoffice("clara");
    page.keyboard().press("/");
    page.keyboard().type("kahvi");
    assertThat(options().first()).isVisible();
    page.keyboard().press("ArrowUp");
    assertThat(options().last()).hasAttribute("aria-selected", "true");
    page.keyboard().press("ArrowDown");
    assertThat(page.locator(".find [aria-selected=true]")).hasCount(0);

    page.keyboard().press("Escape");
    assertThat(page.locator("#find-list")).isHidden();
    assertThat(box()).hasValue("kahvi");
    assertThat(box()).hasAttribute("aria-expanded", "false");
    page.keyboard().press("ArrowDown");
    assertThat(options().first()).isVisible();
    page.keyboard().press("Tab");
    assertThat(page.locator("#find-list")).isHidden();
  }

  @Test
  void enterWithoutAChoiceShowsAllResults() {
    signInToBackoffice("clara");
    page.keyboard().press("/");
    page.keyboard().type("kahvi");
    page.keyboard().press("Enter");
    assertThat(page).hasURL(Pattern.compile("/find/find\\?q=kahvi"));
    assertThat(box()).hasValue("kahvi");
    assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Customers"))).isVisible();
    page.locator(".hits a").first().click();
    assertThat(heading()).not().hasText("Find");
  }

  @Test
  void aWholeNumberLeadsStraightThere() throws Exception {
    String order = value("select number from orders where number like 'O-%' order by id limit 1");
    signInToBackoffice("clara");
    page.keyboard().press("/");
    page.keyboard().type(order.replace("O-", "o "));
    page.keyboard().press("Enter");
    assertThat(heading()).containsText(order);
  }

  @Test
  void nothingFoundSaysWhatToTry() {
    signInToBackoffice("clara");
    page.keyboard().press("/");
    page.keyboard().type("qzxwvj");
    assertThat(page.locator(".find-note")).hasText("Nothing found");
    page.keyboard().press("Enter");
    assertThat(page.locator(".empty")).containsText("Nothing found for “qzxwvj”");
    assertThat(page.locator(".empty")).containsText("fewer words");
  }

  @Test
  void anAnswerThatComesLateIsDropped() {
    signInToBackoffice("clara");
    Route[] held = new Route[1];
    page.route(Pattern.compile("suggest\\?q=kahvi$"), route -> held[0] = route);
    page.keyboard().press("/");
    page.keyboard().type("kahvi");
    page.waitForCondition(() -> held[0] != null);
    page.keyboard().type("la aalto");
    assertThat(options().first()).containsText("Aalto Kahvila Oy");
    held[0].fulfill(new Route.FulfillOptions().setContentType("application/json").setBody("{\"status\":\"late\",\"hits\":[],\"all\":{\"href\":\"#\",\"title\":\"late\"}}"));
    page.waitForTimeout(300);
    assertThat(options().first()).containsText("Aalto Kahvila Oy");
  }

  @Test
  void theEndOfASignInIsSaid() {
    signInToBackoffice("clara");
    page.context().clearCookies();
    page.keyboard().press("/");
    page.keyboard().type("aalto");
    assertThat(page.locator(".find-note")).containsText("signed out");
  }

  @Test
  void itWorksWithoutScript() {
    page = newPage(new Browser.NewContextOptions().setJavaScriptEnabled(false).setViewportSize(1280, 900));
    signInToBackoffice("clara");
    box().fill("Alto Kahvilla");
    page.keyboard().press("Enter");
    assertThat(page).hasURL(Pattern.compile("/find/find\\?q=Alto"));
    page.locator(".hits a").first().click();
    assertThat(heading()).hasText("Aalto Kahvila Oy");
  }

  @Test
  void itFitsAPhone() {
    page = newPage(new Browser.NewContextOptions().setViewportSize(360, 740));
    signInToBackoffice("clara");
    box().click();
    page.keyboard().type("kahvi");
    assertThat(options().first()).isVisible();
    BoundingBox list = page.locator("#find-list").boundingBox();
    assertThat(list.x).isGreaterThanOrEqualTo(0);
    assertThat(list.x + list.width).isLessThanOrEqualTo(360);
    assertThat((int) page.evaluate("document.documentElement.scrollWidth")).isLessThanOrEqualTo(360);
  }

  @Test
  void theOpenListIsAccessible() {
    signInToBackoffice("clara");
    page.keyboard().press("/");
    page.keyboard().type("kahvi");
    page.keyboard().press("ArrowDown");
    assertThat(options().first()).hasAttribute("aria-selected", "true");
    for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme).setReducedMotion(ReducedMotion.REDUCE));
      page.waitForTimeout(300);
      assertThat(new AxeBuilder(page).include(".find").analyze().getViolations()).as(scheme.name()).isEmpty();
    }
  }

  @Test
  void thePortalHasNone() {
    signInToPortal("anna");
    assertThat(page.locator("[data-find]")).hasCount(0);
  }

  private Locator box() {
    return page.locator("[data-find]");
  }

  private Locator options() {
    return page.locator("#find-list [role=option]");
  }

  private Locator heading() {
    return page.locator("h1");
  }

  private String value(String query) throws Exception {
    try (var connection = addresses.connect(); var rows = connection.createStatement().executeQuery(query)) {
      rows.next();
      return rows.getString(1);
    }
  }
}

package org.tuttu.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A customer's whole day at the portal, on a phone, once in Finnish and once in Norwegian: order quickly, pay, tell a new telephone number, invite a
 * colleague, read the news, take a copy of all data, sign out. No word of English is needed on the way.
 */
class CustomersDayUiIT extends UiTest {
  private static final List<Path> BUNDLES = List.of(Path.of("../web-common/src/main/resources/org/tuttu/web"),
      Path.of("../domain/src/main/resources/org/tuttu"), Path.of("../portal-web/src/main/resources/org/tuttu/portal"));

  private final Properties texts = new Properties();

  @ParameterizedTest
  @CsvSource({"anna, fi, 1", "boris, nb, 2"})
  void aDayWithoutStaff(String person, String language, String phone) throws IOException, SQLException {
    read(language);
    page = newPage(new Browser.NewContextOptions().setViewportSize(360, 740));
    signInToPortal(person);
    speak(language);
    assertThat(page.locator("html")).hasAttribute("lang", language);

    String order = orderQuickly(language);
    pay();
    tellANumber(phone);
    inviteSomebody(language);
    readTheNews(order);
    takeACopy();
    signOut();
  }

  @AfterEach
  void inEnglishAgain() throws SQLException {
    try (var connection = addresses.connect(); var update = connection.createStatement()) {
      update.executeUpdate("update portal_users set language = 'en', version = version + 1 where language <> 'en'");
    }
  }

  private void speak(String language) {
    openPortal("/account/preferences");
    page.selectOption("#language", language);
    page.click("#save");
    assertThat(page.locator("h1")).hasText(text("page.preferences.title"));
  }

  private String orderQuickly(String language) throws SQLException {
    openPortal("/lists/quick");
    page.fill("#text", inStock() + " 2");
    press("action.check-lines");
    press("action.lines-to-basket");
    assertThat(page.locator("h1")).hasText(text("page.basket.title"));
    press("action.to-checkout");
    page.fill("#reference", "Ä-" + language);
    press("action.place-order");
    assertThat(page.locator("h1")).hasText(text("page.placed.title"));
    assertThat(page.locator("main")).containsText("Ä-" + language);
    return page.url().replaceFirst(".*number=", "");
  }

  private void pay() {
    openPortal("/invoices/invoices?filter=open");
    page.locator("main tbody a").first().click();
    String invoice = page.url().replaceFirst(".*number=", "");
    APIResponse pdf = page.request().get(addresses.portal() + "/invoices/pdf?number=" + invoice);
    assertThat(pdf.headers().get("content-type")).startsWith("application/pdf");
    page.getByRole(AriaRole.LINK, named(text("page.pay.title"))).click();
    press("page.pay.go");
    page.getByRole(AriaRole.BUTTON, named("Pay")).click();
    assertThat(page.locator("main")).containsText(text("page.paid.booked"));
  }

  private void tellANumber(String phone) {
    openPortal("/account/contact-point");
    page.selectOption("#kind", "PHONE");
    page.fill("#value", "+358 40 777 000" + phone);
    press("action.send-change");
    assertThat(page.locator("main")).containsText("+358 40 777000" + phone);
  }

  private void inviteSomebody(String language) {
    String email = language + "-" + System.nanoTime() + "@example.com";
    openPortal("/account/people");
    page.getByRole(AriaRole.LINK, named(text("action.invite"))).first().click();
    page.fill("#email", email);
    press("action.send-invitation");
    assertThat(page.locator("main")).containsText(email);
    assertThat(mailTo(email).html()).contains("lang=\"" + language + "\"");
  }

  private void readTheNews(String order) {
    openPortal("/notifications");
    assertThat(page.locator("h1")).hasText(text("page.notifications.title"));
    openPortal("/orders/orders");
    assertThat(page.locator("main")).containsText(order);
  }

  private void takeACopy() {
    openPortal("/privacy/copies");
    press("page.copies.ask");
    Locator fetch = page.locator("main tbody a").first();
    while (fetch.count() == 0) {
      Waiting.pause();
      page.reload();
    }
    APIResponse copy = page.request().get(addresses.portal() + fetch.getAttribute("href"));
    assertThat(copy.status()).isEqualTo(200);
    assertThat(copy.body()).startsWith('P', 'K');
  }

  private void signOut() {
    openPortal("/home");
    page.locator("form[action$='/sign-out'] button").evaluate("button => button.click()");
    assertThat(page).hasURL(Pattern.compile(".*/index$"));
    page.navigate(addresses.portal() + "/orders/orders");
    assertThat(page.locator("#kc-login")).isVisible();
  }

  private String inStock() throws SQLException {
    try (var connection = addresses.connect(); var query = connection.createStatement(); var rows = query.executeQuery(
        "select number from products where kind = 'GOODS' and on_sale and currency = 'EUR' and stock > 50 order by number limit 1")) {
      rows.next();
      return rows.getString(1);
    }
  }

  private void read(String language) throws IOException {
    for (Path folder : BUNDLES) {
      try (Reader reader = Files.newBufferedReader(folder.resolve("messages_" + language + ".properties"))) {
        texts.load(reader);
      }
    }
  }

  private String text(String key) {
    String text = texts.getProperty(key);
    assertThat(text).as(key).isNotBlank();
    return text;
  }

  private void press(String key) {
    page.getByRole(AriaRole.BUTTON, named(text(key))).click();
  }

  private static Page.GetByRoleOptions named(String text) {
    return new Page.GetByRoleOptions().setName(text).setExact(true);
  }
}

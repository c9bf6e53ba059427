package org.tuttu.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Dora gives a customer its prices; Boris orders by numbers, keeps a list, and has it come regularly. */
class ReplenishmentUiIT extends UiTest {
  private final String number = "RE-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase();
  private final String lamp = "Lamp " + number;

  @BeforeEach
  void aLampIsOnSaleInPairs() throws SQLException {
    try (var connection = addresses.connect(); var insert = connection.prepareStatement("""
        insert into products (id, version, number, kind, name, price, currency, vat_rate, stock, on_sale, pack)
        values (nextval('products_seq') - 49, 1, ?, 'GOODS', ?, 10, 'EUR', 25.5, 50, true, 2)""")) {
      insert.setString(1, number);
      insert.setString(2, lamp);
      insert.executeUpdate();
    }
  }

  @Test
  void aFileBecomesAListAndTheListAStandingOrder() {
    Page dora = page;
    signInToBackoffice("dora");
    openBackoffice("/products/price?list=STANDARD");
    dora.locator("#product").fill(number);
    dora.locator("#fromQuantity").fill("10");
    dora.locator("#price").fill("8");
    press(dora, "Save");
    assertThat(dora.locator("main")).containsText("The price is saved.");

    page = newPage();
    signInToPortal("boris");
    openPortal("/catalogue/product?number=" + number);
    assertThat(page.locator("main")).containsText("From 10");
    press(page, "Make it a favourite");
    openPortal("/lists/favourites");
    assertThat(page.locator("main")).containsText(lamp);

    openPortal("/lists/quick");
    page.getByLabel("Or a file").setInputFiles(new FilePayload("order.csv", "text/csv", ("number;pieces\n" + number.toLowerCase() + ";11\nNO-SUCH-1;2\n").getBytes(StandardCharsets.UTF_8)));
    press(page, "Check");
    assertThat(page.locator("main")).containsText("Sold in packs: 12 in place of 11");
    assertThat(page.locator("main")).containsText("There is no such product");
    assertThat(page.locator("main")).containsText("€96.00");
    page.getByLabel("Name of the list").fill("Lamps " + number);
    press(page, "Keep the list");
    assertThat(page.locator("h1")).hasText("Lamps " + number);

    link("Order it regularly").click();
    page.getByLabel("Weeks between two orders").fill("3");
    press(page, "Save");
    assertThat(page.locator("main")).containsText("The standing order is set up.");
    assertThat(page.locator("main")).containsText("Every 3 weeks");
    press(page, "Skip the next one");
    assertThat(page.locator("main")).containsText("Skipped");
    press(page, "Pause");
    assertThat(page.locator("main")).containsText("Paused");
    page.getByRole(AriaRole.BUTTON, named("End it")).first().click();
    page.locator("#end-it").click();
    assertThat(page.locator("main")).containsText("The standing order is ended.");
    assertThat(page.getByRole(AriaRole.LINK, named("Change"))).hasCount(0);

    openPortal("/standing-orders/standing-orders");
    link("New standing order").click();
    page.locator("#name").fill("By number " + number);
    page.locator("#product").fill("NO-SUCH-1");
    press(page, "Add");
    assertThat(page.locator("#product-message")).containsText("There is no product NO-SUCH-1");
    page.locator("#product").fill(number.toLowerCase());
    press(page, "Add");
    assertThat(page.locator("table")).containsText(lamp);
    assertThat(page.locator("#name")).hasValue("By number " + number);
    press(page, "Save");
    assertThat(page.locator("main")).containsText("The standing order is set up.");
  }

  private Locator link(String name) {
    return page.getByRole(AriaRole.LINK, named(name));
  }

  private static void press(Page where, String name) {
    where.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true)).first().click();
    where.waitForLoadState();
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name).setExact(true);
  }
}

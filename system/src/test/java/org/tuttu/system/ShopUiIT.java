package org.tuttu.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Boris finds a lamp, signs in, orders it, and follows, cancels and repeats the order. */
class ShopUiIT extends UiTest {
  private final String number = "UI-" + UUID.randomUUID().toString().substring(0, 8);
  private final String lamp = "Lamp " + number;

  @BeforeEach
  void aLampIsOnSale() throws SQLException {
    try (var connection = addresses.connect(); var insert = connection.prepareStatement("""
        insert into products (id, version, number, kind, name, price, currency, vat_rate, stock, on_sale)
        values (nextval('products_seq') - 49, 1, ?, 'GOODS', ?, 10, 'EUR', 25.5, 5, true)""")) {
      insert.setString(1, number);
      insert.setString(2, lamp);
      insert.executeUpdate();
    }
  }

  @Test
  void aVisitorFindsSignsInAndOrdersOnceHoweverOftenTheFormIsSent() {
    openPortal("/catalogue/products?q=" + number.toLowerCase());
    page.getByRole(AriaRole.LINK, named("Add to basket: " + lamp)).click();
    fillKeycloakForm(page, "boris", "demo");
    page.getByLabel("Quantity").fill("2");
    press("Add to basket");
    assertThat(main()).contains(lamp + " is in your basket.").contains("€25.10");
    openPortal("/orders/orders");
    assertThat(page.getByRole(AriaRole.LINK, named("Basket (products in it: 1)"))).isVisible();
    openPortal("/basket");

    press("Go to checkout");
    typeAddress();
    Page twin = page.context().newPage();
    twin.navigate(addresses.portal() + "/checkout");
    press("Place the order");
    assertThat(page.locator("h1")).hasText("Thank you for your order");
    assertThat(main()).contains("€25.10").contains("Rantatie 1");
    assertThat(page.getByRole(AriaRole.LINK, named("Basket"))).isVisible();

    page.goBack();
    assertThat(page.locator("h1")).hasText("Basket");
    assertThat(main()).contains("Your basket is empty");
    twin.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Place the order")).click();
    assertThat(twin.locator(".notice-bad").first()).isVisible();
  }

  @Test
  void whatCannotBeOrderedIsSaidWhereItWasTyped() {
    signInToPortal("boris");
    openPortal("/catalogue/product?number=" + number);
    page.getByLabel("Quantity").fill("two");
    press("Add to basket");
    assertThat(main()).contains("Give a quantity from 1 to 100,000.");
    assertThat(page.getByLabel("Quantity")).hasValue("two");
    page.getByLabel("Quantity").fill("9");
    press("Add to basket");
    assertThat(main()).contains("Only 5 of " + lamp + " are left.");
  }

  @Test
  void anOrderIsCancelledAndRepeated() {
    signInToPortal("boris");
    openPortal("/catalogue/product?number=" + number);
    press("Add to basket");
    press("Go to checkout");
    typeAddress();
    press("Place the order");
    page.getByRole(AriaRole.LINK, named("See the order")).click();
    page.getByRole(AriaRole.LINK, named("Cancel the order")).click();
    press("Cancel the order");
    assertThat(main()).contains("was cancelled.").contains("Cancelled");
    assertThat(page.getByRole(AriaRole.LINK, named("Cancel the order"))).hasCount(0);

    page.getByRole(AriaRole.LINK, named("Order again")).click();
    assertThat(main()).contains("What has changed since").contains("Available");
    press("Put what is available into the basket");
    assertThat(page.locator("h1")).hasText("Basket");
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Remove: " + lamp)).click();
    assertThat(main()).contains(lamp + " was removed from the basket.");
  }

  @Test
  void whoHasSeveralAccountsChoosesTheOneThatPays() {
    signInToPortal("anna");
    openPortal("/catalogue/products?q=" + number);
    page.getByRole(AriaRole.LINK, named("Choose the account")).click();
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Use this account Aalto Kahvila Hakaniemi")).click();
    assertThat(main()).contains("The account is chosen").contains("Prices of your account Aalto Kahvila Hakaniemi").contains(lamp);
    page.getByRole(AriaRole.LINK, named("Choose the account")).click();
    press("Use no particular account");
    assertThat(main()).contains("Prices of your account Aalto Kahvila Oy (A-200001) Choose the account");
  }

  /** For this order only, whatever addresses Boris has. */
  private void typeAddress() {
    if (!page.locator("#street").isVisible()) {
      page.locator("summary", new Page.LocatorOptions().setHasText("Another address")).click();
    }
    page.locator("#street").fill("Rantatie 1");
    page.locator("#city").fill("Helsinki");
  }

  private String main() {
    page.waitForLoadState();
    return page.locator("main").innerText();
  }

  private void press(String button) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true)).click();
  }

  private static Page.GetByRoleOptions named(String text) {
    return new Page.GetByRoleOptions().setName(text).setExact(true);
  }
}

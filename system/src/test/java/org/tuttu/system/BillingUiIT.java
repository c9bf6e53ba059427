package org.tuttu.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Anna orders, Clara ships, the invoice is there for both; it is paid, credited in part by Dora, and paid back. */
class BillingUiIT extends UiTest {
  private final String number = "BILL-" + UUID.randomUUID().toString().substring(0, 8);
  private final String lamp = "Lamp " + number;
  private Page portal;

  @BeforeEach
  void aLampIsOnSale() throws SQLException {
    try (var connection = addresses.connect(); var insert = connection.prepareStatement("""
        insert into products (id, version, number, kind, name, price, currency, vat_rate, stock, on_sale)
        values (nextval('products_seq') - 49, 1, ?, 'GOODS', ?, 10, 'EUR', 25.5, 50, true)""")) {
      insert.setString(1, number);
      insert.setString(2, lamp);
      insert.executeUpdate();
    }
  }

  @Test
  void whatIsShippedIsInvoicedPaidCreditedAndPaidBack() {
    String order = annaOrders();
    signInToBackoffice("dora");
    ship(order);

    portal.navigate(addresses.portal() + "/orders/order?number=" + order);
    portal.navigate(addresses.portal() + "/invoices/invoices");
    portal.locator("tbody a").first().click();
    assertThat(portal.locator("main")).containsText(lamp);
    assertThat(portal.locator("main")).containsText("€25.10");
    String invoice = portal.locator("h1").innerText().replace("Invoice ", "");
    assertThat(portal.locator("main")).containsText("Payment reference");

    openBackoffice("/invoices/invoice?number=" + invoice);
    page.getByRole(AriaRole.LINK, named("Record a payment")).click();
    assertThat(page.locator("#amount")).hasValue("25.10");
    press("Show what it pays");
    assertThat(page.locator("tbody")).containsText(invoice);
    assertThat(page.locator("tbody")).containsText("By reference");
    press("Record the payment");
    assertThat(page.locator(".notice").first()).containsText("is recorded");

    openBackoffice("/invoices/credit?number=" + invoice);
    page.locator("input.quantity").fill("1");
    press("Make out the credit note");
    assertThat(page.locator("#reason-message")).not().isEmpty();
    page.locator("#reason").fill("One was broken");
    press("Make out the credit note");
    assertThat(page.locator("h1")).containsText("Credit note");
    assertThat(page.locator("main")).containsText("One was broken");

    portal.reload();
    assertThat(portal.locator("main")).containsText("Paid");
    portal.navigate(addresses.portal() + "/invoices/invoices");
    assertThat(portal.locator("tbody")).containsText("Credit note");
    payEverything();
    payBack();
    portal.navigate(addresses.portal() + "/account/balance");
    assertThat(portal.locator("main")).containsText("€0.00");
    assertThat(portal.locator("main")).containsText("Nothing is to be paid");
    portal.navigate(addresses.portal() + "/home");
    assertThat(portal.getByText("All open invoices")).hasCount(0);
  }

  /** One payment for all open invoices of the account. */
  private void payEverything() {
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Aalto Kahvila Oy").setExact(false)).last().click();
    String account = page.locator("h1").innerText().replace("Account ", "");
    openBackoffice("/payments/new?number=" + account);
    page.locator("#amount").fill("100000");
    press("Show what it pays");
    assertThat(page.locator("tbody tr").first()).isVisible();
    assertThat(page.locator("main")).containsText("Waits on the account");
    press("Record the payment");
    assertThat(page.locator("main")).containsText("Nothing is to be paid");
  }

  private void payBack() {
    page.getByRole(AriaRole.LINK, named("Pay back")).click();
    page.locator("#amount").fill("999999");
    press("Record the refund");
    assertThat(page.locator("#amount-message")).containsText("can be paid back");
    String most = page.locator("#amount-message").innerText().replaceAll("[^0-9.]", "").replaceAll("\\.$", "");
    page.locator("#amount").fill(most);
    press("Record the refund");
    assertThat(page.locator(".notice").first()).containsText("is recorded");
  }

  private String annaOrders() {
    portal = newPage();
    portal.navigate(addresses.portal() + "/sign-in?to=/catalogue/product?number=" + number);
    fillKeycloakForm(portal, "anna", "demo");
    portal.getByLabel("Quantity").fill("2");
    press(portal, "Add to basket");
    portal.navigate(addresses.portal() + "/basket");
    press(portal, "Go to checkout");
    press(portal, "Place the order");
    portal.getByRole(AriaRole.LINK, named("See the order")).click();
    return portal.locator("h1").innerText().replace("Order ", "");
  }

  private void ship(String order) {
    openBackoffice("/orders/order?number=" + order);
    press("Confirm order");
    press("Ship order");
    assertThat(page.locator("main")).containsText("Shipped");
  }

  private void press(String button) {
    press(page, button);
  }

  private static void press(Page where, String button) {
    where.getByRole(AriaRole.BUTTON, named(button)).click();
  }

  private static Page.GetByRoleOptions named(String text) {
    return new Page.GetByRoleOptions().setName(text).setExact(true);
  }
}

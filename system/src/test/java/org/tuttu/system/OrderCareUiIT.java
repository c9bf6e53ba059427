package org.tuttu.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Dora sells something new; an order for it comes by telephone and goes out, unless a colleague is faster. */
class OrderCareUiIT extends UiTest {
  private final String unique = UUID.randomUUID().toString().substring(0, 6);
  private final String product = "UI-" + unique;
  private final String customer = "Sørensen " + unique;

  @Test
  void anOrderByTelephoneIsConfirmedShippedAndDelivered() throws SQLException {
    signInToBackoffice("dora");
    createProduct();
    createCustomer();
    takeOrder();

    openBackoffice("/");
    assertThat(page.locator("main")).containsText("Orders to confirm");
    page.goBack();
    press("Confirm order");
    page.locator("#note").fill("Posten 42");
    press("Ship order");
    assertThat(page.locator(".timeline")).containsText("Posten 42");
    press("Mark as delivered");
    assertThat(page.locator(".timeline")).containsText("Delivered");
    assertThat(page.getByRole(AriaRole.BUTTON, named("Mark as delivered"))).hasCount(0);
  }

  @Test
  void whoeverGoesOnSecondIsToldAndCancellingNeedsAReason() throws SQLException {
    signInToBackoffice("dora");
    createProduct();
    createCustomer();
    takeOrder();
    Page clara = page.context().newPage();
    clara.navigate(page.url());
    press("Confirm order");
    clara.getByRole(AriaRole.BUTTON, named("Confirm order")).click();
    assertThat(clara.locator("main")).containsText("Somebody else went on with this order meanwhile");
    assertThat(clara.getByRole(AriaRole.BUTTON, named("Ship order"))).isVisible();

    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Cancel order")).click();
    press("Cancel order");
    assertThat(page.locator("#reason-message")).not().isEmpty();
    page.locator("#reason").fill("Ordered twice");
    press("Cancel order");
    assertThat(page.locator(".timeline")).containsText("Ordered twice");
  }

  @Test
  void whatNoOwnerCanApproveIsDecidedByStaff() throws SQLException {
    signInToBackoffice("dora");
    createProduct();
    createCustomer();
    takeOrder();
    run("update orders set status = 'WAITING' where number = ?", page.locator("h1").innerText().replace("Order ", ""));

    openBackoffice("/");
    assertThat(page.locator("main")).containsText("Orders to approve, without an owner");
    page.goBack();
    page.reload();
    press("Refuse order");
    assertThat(page.locator("#reason-message")).not().isEmpty();
    press("Approve order");
    assertThat(page.getByRole(AriaRole.BUTTON, named("Confirm order"))).isVisible();
  }

  @Test
  void aStockFormThatIsSentAgainCountsOnce() {
    signInToBackoffice("dora");
    createProduct();
    openBackoffice("/products/stock?number=" + product);
    Page again = page.context().newPage();
    again.navigate(page.url());
    adjustStock(page);
    assertThat(page.locator("tbody")).containsText("8");
    adjustStock(again);
    assertThat(again.locator("main")).containsText("Somebody else changed this meanwhile");
  }

  @Test
  void onlyManagersChangeTheCatalogue() {
    signInToBackoffice("clara");
    openBackoffice("/products/products");
    assertThat(page.locator("h1")).hasText("Products");
    openBackoffice("/products/new");
    assertThat(page.locator("h1")).hasText("Not allowed");
  }

  private void createProduct() {
    openBackoffice("/products/new");
    page.locator("#number").fill(product);
    page.locator("#name").fill("Lamp " + unique);
    page.locator("#price").fill("12,50");
    page.locator("#vatRate").fill("25,5");
    page.locator("#stock").fill("10");
    press("Create product");
    assertThat(page.locator("tbody")).containsText("Lamp " + unique);
  }

  private void createCustomer() {
    openBackoffice("/customers/new?kind=ORGANISATION");
    page.locator("#name").fill(customer);
    page.locator("#country").selectOption("FI");
    press("Create customer");
    assertThat(page.locator("h1")).hasText(customer);
  }

  private void takeOrder() throws SQLException {
    page.getByRole(AriaRole.LINK, named("Order by telephone")).click();
    page.locator("#q").fill(product);
    page.locator("#q").press("Enter");
    Locator quantity = page.locator("input.quantity");
    quantity.fill("3");
    page.locator("#street").fill("Storgatan 1");
    page.locator("#city").fill("Helsinki");
    page.locator("#country").selectOption("FI");
    run("update products set price = price + 1 where number = ?", product);
    press("Place order");
    assertThat(page.locator("[role=alert]").first()).containsText("A price has changed meanwhile");
    press("Place order");
    assertThat(page.locator("h1")).containsText("Order O-");
    assertThat(page.locator("main")).containsText("Storgatan 1");
  }

  private void run(String sql, String value) throws SQLException {
    try (var connection = addresses.connect(); var statement = connection.prepareStatement(sql)) {
      statement.setString(1, value);
      statement.executeUpdate();
    }
  }

  private static void adjustStock(Page where) {
    where.locator("#difference").fill("-2");
    where.locator("#reason").fill("Broken");
    where.getByRole(AriaRole.BUTTON, named("Save")).click();
  }

  private void press(String button) {
    page.getByRole(AriaRole.BUTTON, named(button)).click();
  }

  private static Page.GetByRoleOptions named(String text) {
    return new Page.GetByRoleOptions().setName(text).setExact(true);
  }
}

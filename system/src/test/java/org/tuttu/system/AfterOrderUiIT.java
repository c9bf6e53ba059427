package org.tuttu.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.SQLException;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Anna changes what she ordered, Clara ships it in two parts, Anna follows it and sends something back, Clara takes it in, and it is credited. */
class AfterOrderUiIT extends UiTest {
  private final String number = "AFTER-" + UUID.randomUUID().toString().substring(0, 8);
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
  void whatIsOrderedIsChangedShippedInPartsAndSentBack() throws IOException {
    String order = annaOrders();
    annaTakesOneMore(order);
    signInToBackoffice("clara");
    claraShipsTwo(order);

    portal.navigate(addresses.portal() + "/orders/order?number=" + order);
    assertThat(portal.locator("main")).containsText("2 arrived · 1 to come");
    assertThat(portal.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Follow " + order + "-1"))).hasAttribute("href", "https://www.posti.fi/seuranta#/lahetys/JJFI%201");
    assertThat(portal.locator("main")).containsText("Partly shipped");
    String back = annaSendsOneBack(order);
    claraTakesItIn(back);

    portal.navigate(addresses.portal() + "/orders/order?number=" + order);
    assertThat(portal.locator("aside")).containsText("Credit note");
    assertThat(portal.locator("aside")).containsText("Received");
  }

  private String annaOrders() throws IOException {
    portal = newPage();
    portal.navigate(addresses.portal() + "/sign-in?to=/catalogue/product?number=" + number);
    fillKeycloakForm(portal, "anna", "demo");
    portal.getByLabel("Quantity").fill("2");
    press(portal, "Add to basket");
    portal.navigate(addresses.portal() + "/basket");
    press(portal, "Go to checkout");
    portal.locator("#note").fill("Ring twice");
    portal.locator("#file").setInputFiles(new FilePayload("plan.png", "image/png", "no picture".getBytes()));
    press(portal, "Place the order");
    assertThat(portal.locator("#file-message")).not().isEmpty();
    assertThat(portal.locator("#note")).hasValue("Ring twice");
    portal.locator("#file").setInputFiles(new FilePayload("plan.png", "image/png", picture()));
    press(portal, "Place the order");
    portal.getByRole(AriaRole.LINK, named("See the order")).click();
    assertThat(portal.locator("main")).containsText("Ring twice");
    assertThat(portal.locator("main")).containsText("plan.png");
    return portal.locator("h1").innerText().replace("Order ", "");
  }

  private void annaTakesOneMore(String order) {
    portal.getByRole(AriaRole.LINK, named("Change the order")).click();
    portal.locator("input.quantity").first().fill("3");
    press(portal, "Change the order");
    assertThat(portal.locator("[role=alert]").first()).containsText("€37.65");
    press(portal, "Change the order");
    assertThat(portal.locator(".notice").first()).containsText("Order " + order + " was changed");
    assertThat(portal.locator("aside")).containsText(lamp + ": 2 → 3");
  }

  private void claraShipsTwo(String order) {
    openBackoffice("/orders/order?number=" + order);
    press(page, "Confirm order");
    assertThat(page.getByRole(AriaRole.BUTTON, named("Confirm order"))).hasCount(0);
    press(page, "Start picking");
    assertThat(page.getByRole(AriaRole.BUTTON, named("Start picking"))).hasCount(0);
    portal.reload();
    assertThat(portal.locator("main")).containsText("can no longer be changed or cancelled");
    page.getByRole(AriaRole.LINK, named("Carrier, or only a part")).click();
    page.locator("input.quantity").first().fill("4");
    press(page, "Ship order");
    assertThat(page.locator("[role=alert]").first()).containsText("only 3 are left");
    page.locator("input.quantity").first().fill("2");
    page.locator("#carrier").selectOption("POSTI");
    page.locator("#trackingNumber").fill("JJFI 1");
    press(page, "Ship order");
    assertThat(page.locator("main")).containsText("Posti JJFI 1");
    press(page, "It has arrived");
    assertThat(page.locator(".notice").first()).containsText("has arrived");
  }

  private String annaSendsOneBack(String order) throws IOException {
    portal.getByRole(AriaRole.LINK, named("Send something back")).click();
    portal.locator("input.quantity").first().fill("1");
    portal.locator("#file").setInputFiles(new FilePayload("lamp.png", "image/png", "no picture".getBytes()));
    press(portal, "Ask for the return");
    assertThat(portal.locator("#reason-message")).not().isEmpty();
    portal.locator("#reason").selectOption("DAMAGED");
    portal.locator("#file").setInputFiles(new FilePayload("lamp.png", "image/png", "no picture".getBytes()));
    press(portal, "Ask for the return");
    assertThat(portal.locator("#file-message")).not().isEmpty();
    portal.locator("#file").setInputFiles(new FilePayload("lamp.png", "image/png", picture()));
    press(portal, "Ask for the return");
    assertThat(portal.locator("h1")).containsText("Return R-");
    assertThat(portal.locator(".photos img")).hasCount(1);
    return portal.locator("h1").innerText().replace("Return ", "");
  }

  private void claraTakesItIn(String back) {
    openBackoffice("/returns/return?number=" + back);
    press(page, "Refuse");
    assertThat(page.locator("#decision-message")).not().isEmpty();
    page.locator("#decision").fill("Without the bulb, please");
    press(page, "Accept");
    assertThat(page.getByRole(AriaRole.BUTTON, named("Record what came back"))).isVisible();
    portal.navigate(addresses.portal() + "/returns/slip?number=" + back);
    assertThat(portal.locator("main")).containsText("Without the bulb, please");
    assertThat(portal.locator("main")).containsText(lamp);
    assertThat(portal.getByRole(AriaRole.LINK, named("Return slip (PDF)"))).isVisible();
    press(page, "Record what came back");
    assertThat(page.locator(".notice").first()).containsText("is received and credited");
  }

  private static byte[] picture() throws IOException {
    var out = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "png", out);
    return out.toByteArray();
  }

  private static void press(Page where, String button) {
    where.getByRole(AriaRole.BUTTON, named(button)).click();
  }

  private static Page.GetByRoleOptions named(String text) {
    return new Page.GetByRoleOptions().setName(text).setExact(true);
  }
}

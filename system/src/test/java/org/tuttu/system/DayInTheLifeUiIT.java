package org.tuttu.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * On a real shop's data: Clara finds a customer and invites somebody for it, who registers, sees the real history and orders again; Clara ships it.
 */
class DayInTheLifeUiIT extends UiTest {
  private static final Path LOG = Path.of("../../shared/data/online-retail.csv.gz");

  /** Of Iceland, seven orders with 182 lines and 4,310.00 pounds in all; the last is of 7 December 2011. */
  private static final String CUSTOMER = "12347";

  /** So much of its beginning is enough of a shop; the whole log and its totals are tested where it is brought in without a browser. */
  private static final int LINES = 30_000;

  private final String email = "isa-" + System.nanoTime() + "@example.com";

  @BeforeEach
  void theShopsLogIsLoaded(Stack stack, @TempDir Path folder) throws Exception {
    if (stack != null) {
      assumeTrue(Files.exists(LOG), LOG + " is not beside the repository: nothing to load");
      stack.load(shortened(folder.resolve("shop.csv.gz")), line -> {});
    } else {
      try (var connection = addresses.connect(); var rows = connection.createStatement().executeQuery("select 1 from customers where number = '" + CUSTOMER + "'")) {
        assumeTrue(rows.next(), "the shop's log is not loaded there");
      }
    }
  }

  private static Path shortened(Path file) throws IOException {
    try (BufferedReader log = new BufferedReader(new InputStreamReader(new GZIPInputStream(Files.newInputStream(LOG)), UTF_8));
        Writer some = new OutputStreamWriter(new GZIPOutputStream(Files.newOutputStream(file)), UTF_8)) {
      int number = 0;
      for (String line = log.readLine(); line != null; line = log.readLine()) {
        if (number++ < LINES || line.contains("," + CUSTOMER + ",")) {
          some.append(line).append('\n');
        }
      }
    }
    return file;
  }

  @Test
  void fromTheInvitationToTheShippedOrder() {
    claraInvites();
    Page isa = newPage();
    register(isa);
    accept(isa);
    seeTheHistory(isa);
    String number = orderAgain(isa);
    ship(number);
    assertThat(isa.locator("h1")).containsText("Thank you");
    isa.navigate(addresses.portal() + "/orders/order?number=" + number);
    assertThat(isa.locator("main")).containsText("Shipped");
    assertThat(isa.locator("main")).containsText("Royal Mail 77");
  }

  private void claraInvites() {
    signInToBackoffice("clara");
    page.locator("[data-find]").fill(CUSTOMER);
    page.keyboard().press("Enter");
    assertThat(page.locator("h1")).hasText("Customer 12347");
    assertThat(page.locator("main")).containsText("£224.82");
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Invite")).first().click();
    page.locator("#email").fill(email);
    page.locator("#right").selectOption("OWNER");
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Send")).click();
    assertThat(page.locator("main")).containsText(email);
  }

  private void register(Page isa) {
    isa.navigate(linkIn(mailTo(email)));
    isa.click("#kc-registration a");
    isa.fill("#email", email);
    isa.fill("#firstName", "Ísa");
    isa.fill("#lastName", "Jónsdóttir");
    isa.click("[type=submit]");
    isa.navigate(linkIn(Mails.of(addresses).latestTo(email, "/realms/tuttu/")));
    isa.fill("#password-new", "a long enough one");
    isa.fill("#password-confirm", "a long enough one");
    isa.click("[type=submit]");
    assertThat(isa).hasURL(Pattern.compile("/invitation\\?code="));
  }

  private void accept(Page isa) {
    assertThat(isa.locator("main h2").first()).hasText("Customer 12347");
    isa.click("#accept");
    assertThat(isa).hasURL(Pattern.compile("/home"));
  }

  private void seeTheHistory(Page isa) {
    isa.navigate(addresses.portal() + "/orders/orders");
    assertThat(isa.locator("main tbody tr")).hasCount(7);
    isa.locator("main tbody a").first().click();
    assertThat(isa.locator("main")).containsText("£224.82");
    assertThat(isa.locator("main")).containsText("Delivered");
    assertThat(isa.locator("main tbody tr")).hasCount(11);
  }

  private String orderAgain(Page isa) {
    isa.getByRole(AriaRole.LINK, named("Order again")).click();
    isa.getByRole(AriaRole.BUTTON, named("Put what is available into the basket")).click();
    assertThat(isa.locator("h1")).hasText("Basket");
    isa.getByRole(AriaRole.LINK, named("Go to checkout")).or(isa.getByRole(AriaRole.BUTTON, named("Go to checkout"))).click();
    isa.locator("#street").fill("Laugavegur 1");
    isa.locator("#city").fill("Reykjavík");
    isa.getByRole(AriaRole.BUTTON, named("Place the order")).click();
    assertThat(isa.locator("h1")).hasText("Thank you for your order");
    String number = isa.url().replaceFirst(".*number=", "");
    assertThat(Mails.of(addresses).latestTo(email, number).html()).contains(number);
    return number;
  }

  private void ship(String number) {
    openBackoffice("/");
    page.locator("main").getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Orders to confirm")).first().click();
    page.locator("main").getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(number)).click();
    page.getByRole(AriaRole.BUTTON, named("Confirm order")).click();
    page.locator("#note").fill("Royal Mail 77");
    page.getByRole(AriaRole.BUTTON, named("Ship order")).click();
    assertThat(page.locator(".timeline")).containsText("Royal Mail 77");
  }

  private static Page.GetByRoleOptions named(String text) {
    return new Page.GetByRoleOptions().setName(text).setExact(true);
  }
}

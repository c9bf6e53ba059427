package org.tuttu.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.Charset;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Dora brings the customers of another system in: she looks at what would become of them, does it, finds them, and takes it back. */
class ImportUiIT extends UiTest {
  private final String mark = UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);

  @Test
  void aFileIsCheckedBroughtInAndUndone() {
    signInToBackoffice("dora");
    send("kunder.csv", "Kundenummer;Navn;Land;E-post\nK-" + mark + "1;Bjørk & Ås AS;Norge;post@" + mark + ".example\nK-" + mark + "2;;Norge;\n", "windows-1252");

    assertThat(heading()).hasText("What is in the file?");
    assertThat(page.locator("#charset")).hasValue("windows-1252");
    assertThat(page.locator("main")).containsText("Bjørk & Ås AS");
    Locator becomes = page.getByRole(AriaRole.TABLE, new Page.GetByRoleOptions().setName("What becomes of the first rows"));
    assertThat(becomes.locator("tbody tr").first()).containsText(Pattern.compile("New.*Bjørk & Ås AS.*NO", Pattern.DOTALL));
    assertThat(becomes.locator("tbody tr").nth(1)).containsText("The row has no name.");
    press("Check the file");
    assertThat(status("Checked")).isVisible();
    assertThat(page.locator("main")).containsText("The row has no name.");

    press("Bring the rows in");
    assertThat(status("Done")).isVisible();
    String report = page.url();
    openBackoffice("/customers/customers?q=K-" + mark + "1");
    assertThat(heading()).hasText("Bjørk & Ås AS");
    assertThat(page.locator("main")).containsText("post@" + mark.toLowerCase(Locale.ROOT) + ".example");

    page.navigate(report);
    press("Undo the import");
    page.locator("dialog[open]").getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Undo the import")).click();
    assertThat(status("Undone")).isVisible();
    openBackoffice("/customers/customers?q=K-" + mark + "1");
    assertThat(page.locator("main")).not().containsText("Bjørk");
  }

  @Test
  void anotherKindIsReadAnewBeforeItIsChecked() {
    signInToBackoffice("dora");
    send("list.csv", "number,name\nP" + mark + ",Lamp\n", "UTF-8");
    page.locator("#kind").selectOption("PRODUCTS");
    press("Check the file");
    assertThat(page.locator("main")).containsText("The columns were read anew");
    page.locator("#vatRate").fill("25.5");
    press("Show it as it is said above");
    Locator first = page.getByRole(AriaRole.TABLE, new Page.GetByRoleOptions().setName("What becomes of the first rows")).locator("tbody tr").first();
    assertThat(first).containsText(Pattern.compile("P" + mark + ".*Lamp", Pattern.DOTALL));
    assertThat(page.locator("#vatRate")).hasValue("25.5");
  }

  @Test
  void ordersOfAnotherShopBecomeHistory() {
    signInToBackoffice("dora");
    send("orders.csv", "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country\n" + mark + "1,L" + mark + ",Lamp,2,2020-12-01 08:26:00,10.005,K"
        + mark + ",EIRE\n" + mark + "1,POST,Postage,1,2020-12-01 08:26:00,4.9,K" + mark + ",EIRE\n", "UTF-8");

    assertThat(page.locator("#kind")).hasValue("ORDERS");
    page.getByLabel("Means something else: Country").fill("EIRE=Ireland");
    page.getByLabel("Usual VAT, percent").fill("20");
    page.getByLabel("Make customers and products that are not there yet").check();
    page.getByLabel("Product numbers that are no products").fill("Postage: POST");
    page.locator("#newMapping").fill("Shop " + mark);
    press("Keep this mapping");
    assertThat(page.locator("#mapping")).containsText("Shop " + mark);
    assertThat(page.getByLabel("Means something else: Country")).hasValue("EIRE=Ireland");
    press("Check the file");
    assertThat(status("Checked")).isVisible();
    press("Bring the rows in");
    assertThat(status("Done")).isVisible();

    openBackoffice("/orders/order?number=" + mark + "1");
    assertThat(page.locator("main")).containsText("Lamp");
    assertThat(page.locator("main")).containsText("24.91");
    assertThat(page.locator("main")).containsText("Delivered");
  }

  @Test
  void aWorkbookThatWasTakenOutChangesNothingWhenItIsBroughtInAgain() {
    signInToBackoffice("dora");
    openBackoffice("/imports/imports");
    Download download = page.waitForDownload(() -> page.getByLabel("Products: XLSX").click());
    page.locator("#file").setInputFiles(download.path());
    press("Send the file");

    assertThat(page.locator("#kind")).hasValue("PRODUCTS");
    press("Check the file");
    assertThat(status("Checked")).isVisible();
    assertThat(page.locator(".fact").filter(new Locator.FilterOptions().setHasText("Refused"))).containsText("0");
    assertThat(page.locator(".fact").filter(new Locator.FilterOptions().setHasText("New"))).containsText("0");
    assertThat(page.locator(".fact").filter(new Locator.FilterOptions().setHasText(Pattern.compile("^\\s*Changed")))).containsText("0");
  }

  @Test
  void anEmptyFileIsRefusedInWords() {
    signInToBackoffice("dora");
    send("empty.csv", "", "UTF-8");
    assertThat(page.getByRole(AriaRole.ALERT)).hasText("The file is empty. Choose another one.");
  }

  @Test
  void staffWhoAreNoManagersDoNotSeeIt() {
    signInToBackoffice("clara");
    assertThat(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Import").setExact(true))).hasCount(0);
  }

  private void send(String name, String text, String charset) {
    openBackoffice("/imports/imports");
    page.locator("#file").setInputFiles(new FilePayload(name, "text/csv", text.getBytes(Charset.forName(charset))));
    press("Send the file");
  }

  private Locator status(String text) {
    return page.locator(".facts .badge").filter(new Locator.FilterOptions().setHasText(Pattern.compile("^\\s*" + text + "\\s*$")));
  }

  private Locator heading() {
    return page.locator("h1");
  }

  private void press(String button) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button)).first().click();
  }
}

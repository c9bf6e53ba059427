package org.tuttu.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

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

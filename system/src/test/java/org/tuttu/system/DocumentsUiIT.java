package org.tuttu.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Clara shares a certificate with Anna's company, who finds and takes it, beside her invoices; then it is withdrawn. */
class DocumentsUiIT extends UiTest {
  private final String title = "Certificate " + UUID.randomUUID().toString().substring(0, 8);
  private Page portal;

  @TempDir
  Path folder;

  @Test
  void whatIsSharedIsFoundTakenAndWithdrawn() throws IOException {
    signInToBackoffice("clara");
    openBackoffice("/customers/customers?q=Aalto+Kahvila");
    page.getByRole(AriaRole.LINK, named("Aalto Kahvila Oy")).first().click();
    page.getByRole(AriaRole.LINK, named("Share a document")).click();
    shareAPhotoThatIsNone();
    choose("certificate.pdf", pdf());
    press(page, "Share");
    assertThat(page.locator(".notice").first()).containsText(title);
    assertThat(page.locator("tbody")).containsText("The customer sees it");

    annaFindsAndTakesIt();
    annaTakesHerInvoice();

    page.getByRole(AriaRole.LINK, named(title)).click();
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Withdraw")).first().click();
    page.locator("dialog #withdraw-it").click();
    assertThat(page.locator(".notice").first()).containsText("is withdrawn");
    portal.navigate(addresses.portal() + "/documents/documents?q=" + title.replace(' ', '+'));
    assertThat(portal.locator("main")).containsText("Nothing found");
  }

  /** What was typed stays, and the message is at the field. */
  private void shareAPhotoThatIsNone() throws IOException {
    page.locator("#title").fill(title);
    press(page, "Share");
    assertThat(page.locator("#file-message")).containsText("Choose a file");
    page.locator("#kind").selectOption("CERTIFICATE");
    choose("photo.jpg", "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8));
    press(page, "Share");
    assertThat(page.locator("#file-message")).containsText("is not what its name says");
    assertThat(page.locator("#title")).hasValue(title);
    // By its path, which the browser opens itself; content would take half a minute to hand over.
    page.locator("#file").setInputFiles(Files.write(folder.resolve("long.pdf"), new byte[21_000_000]));
    press(page, "Share");
    assertThat(page.locator("#file-message")).containsText("at most 20 MB");
  }

  private void annaFindsAndTakesIt() throws IOException {
    portal = newPage();
    portal.navigate(addresses.portal() + "/sign-in?to=/documents/documents");
    fillKeycloakForm(portal, "anna", "demo");
    portal.locator("input[name=q]").fill(title.substring("Certificate ".length()));
    portal.locator("input[name=q]").press("Enter");
    assertThat(portal.locator("tbody tr")).hasCount(1);
    assertThat(portal.locator("tbody")).containsText("Certificate");
    Download taken = portal.waitForDownload(() -> portal.locator("tbody a.button").click());
    Assertions.assertThat(taken.suggestedFilename()).isEqualTo("certificate.pdf");
    Assertions.assertThat(Files.readAllBytes(taken.path())).isEqualTo(pdf());
  }

  private void annaTakesHerInvoice() throws IOException {
    portal.navigate(addresses.portal() + "/documents/documents?kind=INVOICE");
    portal.locator("tbody th a").first().click();
    Download pdf = portal.waitForDownload(() -> portal.getByRole(AriaRole.LINK, named("PDF")).click());
    Assertions.assertThat(pdf.suggestedFilename()).endsWith(".pdf");
    Assertions.assertThat(new String(Files.readAllBytes(pdf.path()), StandardCharsets.ISO_8859_1)).startsWith("%PDF-");
    Download xml = portal.waitForDownload(() -> portal.getByRole(AriaRole.LINK, named("E-invoice (XML)")).click());
    Assertions.assertThat(Files.readString(xml.path())).contains("urn:fdc:peppol.eu:2017:poacc:billing:3.0");
  }

  private void choose(String name, byte[] content) {
    page.locator("#file").setInputFiles(new FilePayload(name, "application/octet-stream", content));
  }

  private static byte[] pdf() {
    return "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);
  }

  private static void press(Page where, String button) {
    where.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true)).click();
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name).setExact(true);
  }
}

package org.tuttu.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.PlaywrightException;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** The portal on a device's home screen: what it is called there, what it shows when nothing answers, and that nothing of anybody stays. */
class InstallUiIT extends UiTest {

  /** Tests have a browser that forgets everything, which cannot keep an application either. */
  private static final String FORGETFUL = "in-incognito";

  private static final String KEPT = """
      async () => {
        const kept = [];
        for (const name of await caches.keys()) {
          const cache = await caches.open(name);
          for (const request of await cache.keys()) kept.push(new URL(request.url).pathname + ' ' + await (await cache.match(request)).text());
        }
        return kept;
      }""";

  @Test
  void itIsInstalledUnderTheCompanysNameInTheReadersLanguage() throws IOException {
    page = newPage(new Browser.NewContextOptions().setLocale("fi"));
    openPortal("/index");
    APIResponse answer = page.request().get(addresses.portal() + page.getAttribute("link[rel=manifest]", "href"));
    JsonObject manifest = JsonParser.parseString(answer.text()).getAsJsonObject();

    assertThat(answer.headers().get("content-type")).startsWith("application/manifest+json");
    assertThat(page.title()).endsWith(manifest.get("name").getAsString());
    assertThat(manifest.get("lang").getAsString()).isEqualTo("fi");
    assertThat(manifest.get("display").getAsString()).isEqualTo("standalone");
    List<String> icons = new ArrayList<>();
    for (JsonElement each : manifest.getAsJsonArray("icons")) {
      JsonObject icon = each.getAsJsonObject();
      APIResponse picture = page.request().get(addresses.portal() + icon.get("src").getAsString());
      assertThat(picture.status()).isEqualTo(200);
      assertThat(picture.headers().get("cache-control")).contains("immutable");
      icons.add(icon.get("purpose").getAsString() + " " + (icon.get("sizes").getAsString().equals("any") ? "any" : sizeOf(picture)));
    }
    assertThat(icons).containsExactlyInAnyOrder("any any", "any 192x192", "maskable 192x192", "any 512x512", "maskable 512x512");
    assertThat(sizeOf(page.request().get(addresses.portal() + page.getAttribute("link[rel=apple-touch-icon]", "href")))).isEqualTo("180x180");
    page.waitForFunction("() => navigator.serviceWorker.controller");
    JsonObject errors = page.context().newCDPSession(page).send("Page.getInstallabilityErrors");
    for (JsonElement error : errors.getAsJsonArray("installabilityErrors")) {
      assertThat(error.getAsJsonObject().get("errorId").getAsString()).isEqualTo(FORGETFUL);
    }
  }

  @Test
  void nothingOfAnybodyStaysOnTheDevice() {
    signInToPortal("anna");
    page.waitForFunction("() => navigator.serviceWorker.controller");
    for (String path : List.of("/home", "/orders/orders", "/invoices/invoices", "/account/edit", "/account/details")) {
      openPortal(path);
      assertThat(page.content()).contains("Anna Virtanen");
    }
    page.click("details.menu summary");
    page.click("form[action$='/sign-out'] button");
    page.waitForSelector(".bar a[href*='/sign-in']");

    assertThat((List<?>) page.evaluate(KEPT)).isNotEmpty().allSatisfy(kept -> assertThat(kept.toString()).startsWith("/assets/").doesNotContain("Anna", "Aalto"));
    page.goBack();
    assertThat(page.content()).as("the back button").doesNotContain("Anna Virtanen", "Aalto");

    page.context().setOffline(true);
    openPortal("/orders/orders");
    assertThat(page.textContent("h1")).isEqualTo("You are offline");
    assertThat(page.content()).doesNotContain("Anna", "Aalto");
    assertThat((int) page.evaluate("document.styleSheets[0].cssRules.length")).as("its style is there").isGreaterThan(50);
    page.context().setOffline(false);
    page.click("main a.button");
    page.waitForSelector("#kc-login");
  }

  /** Asked a second time for where a sign-in leads back to, the server refuses its code. */
  @Test
  void theBackOfficeIsAskedOnceWhereThePortalIsInstalled() {
    signInToPortal("anna");
    page.waitForFunction("() => navigator.serviceWorker.controller");

    assertThat(page.navigate(addresses.backoffice() + "/").status()).as("signed in, but not staff").isEqualTo(403);
    page.context().setOffline(true);
    assertThatThrownBy(() -> openBackoffice("/")).isInstanceOf(PlaywrightException.class);
  }

  @Test
  void theWorkerIsOfThisVersionAndHasNoOtherLanguages() {
    APIResponse worker = page.request().get(addresses.portal() + "/worker.js?lang=lv");
    assertThat(worker.headers().get("cache-control")).isEqualTo("no-cache");
    assertThat(worker.headers().get("content-security-policy")).contains("default-src 'none'").contains("connect-src 'self'");
    assertThat(worker.text()).contains("/offline-lv.html").doesNotContain("%");
    assertThat(page.request().get(addresses.portal() + "/worker.js?lang=xx").status()).isEqualTo(404);
    assertThat(page.request().get(addresses.portal() + "/worker.js").status()).isEqualTo(404);
  }

  private static String sizeOf(APIResponse picture) throws IOException {
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(picture.body()));
    return image.getWidth() + "x" + image.getHeight();
  }
}

package org.tuttu.system.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.ServiceWorkerPolicy;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.tuttu.system.UiTest;
import org.tuttu.system.client.WebClient;

/**
 * Every page of the portal, found by its file, on a slow connection and at 400 percent of a small screen: how many bytes come, as the browser itself
 * counts them but the page packed as by the proxy, whether anything
 * is out of sight, and whether the tabulator key leads everywhere.
 */
class FirstViewUiIT extends UiTest {

  private static final int COLD = 120_000;
  private static final int WARM = 20_000;

  /** WCAG 2.2, 1.4.10: 1280 by 1024 pixels at 400 percent. */
  private static final int WIDTH = 320;
  private static final int HEIGHT = 256;

  private static final String SHAPE = """
      width => {
        const wrong = [];
        const needed = document.documentElement.scrollWidth;
        if (needed > width) wrong.push(`needs ${needed} pixels of ${width}`);
        const parts = {'one heading': 'h1', 'a banner': 'body > header', 'a named navigation': 'header nav[aria-label]', 'the content': 'main#content', 'a footer': 'body > footer',
          'a place for messages': '[aria-live][data-said]', 'a language': 'html[lang]'};
        for (const [what, selector] of Object.entries(parts)) {
          const found = document.querySelectorAll(selector).length;
          if (found !== 1) wrong.push(`${what}: ${found}`);
        }
        if (!document.querySelector('a, button, input')?.matches('a.skip[href="#content"]')) wrong.push('does not begin with the way to the content');
        document.querySelectorAll('[onclick], [tabindex]').forEach(each => { if (each.tabIndex > 0 || each.onclick && !each.matches('a, button, input, select, form')) wrong.push(`not for keys: ${each.outerHTML.slice(0, 90)}`); });
        return wrong;
      }""";

  /** What can be reached by key; of radio buttons one of each group. */
  private static final String TO_REACH = """
      () => {
        const groups = new Set();
        window.toReach = [...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary')].filter(each =>
          !each.disabled && each.tabIndex >= 0 && each.checkVisibility({visibilityProperty: true})
          && !(each.type === 'radio' && (groups.has(each.name) || !groups.add(each.name))));
        window.reached = new Set();
        addEventListener('focusin', event => {
          const {outlineStyle, outlineWidth, boxShadow} = getComputedStyle(event.target);
          const seen = outlineStyle !== 'none' && outlineWidth !== '0px' || boxShadow !== 'none';
          reached.add(seen || event.target.type === 'checkbox' || event.target.type === 'radio' ? event.target : null);
          if (event.target.type === 'radio') toReach.filter(each => each.name === event.target.name).forEach(each => reached.add(each));
        });
        document.activeElement?.blur();
        return toReach.length;
      }""";
  private static final String NOT_REACHED = "() => toReach.filter(each => !reached.has(each)).map(each => each.outerHTML.slice(0, 120))";

  private final AtomicLong received = new AtomicLong();
  private final Set<String> documents = ConcurrentHashMap.newKeySet();
  private final List<String> findings = new ArrayList<>();

  @Test
  void everyPageIsLightAndFitsAndIsReachedByKeys() throws SQLException, IOException {
    page = newPage(new Browser.NewContextOptions().setServiceWorkers(ServiceWorkerPolicy.BLOCK).setReducedMotion(ReducedMotion.REDUCE)
        .setViewportSize(WIDTH, HEIGHT));
    signInToPortal("anna");
    CDPSession browser = page.context().newCDPSession(page);
    browser.on("Network.responseReceived", event -> {
      if (event.get("type").getAsString().equals("Document")) {
        documents.add(event.get("requestId").getAsString());
      }
    });
    browser.on("Network.loadingFinished", event -> {
      if (!documents.contains(event.get("requestId").getAsString())) {
        received.addAndGet(event.get("encodedDataLength").getAsLong());
      }
    });
    browser.send("Network.enable", new JsonObject());
    AnnasRecords records = new AnnasRecords(addresses);
    for (PageAddress each : PageAddress.of("portal-web")) {
      String address = WebClient.address(addresses.portal(), each.path(), records.parametersOf(each)).toString();
      browser.send("Network.clearBrowserCache", new JsonObject());
      look(each + ", cold", address, COLD);
      look(each + ", warm", address, WARM);
      ((List<?>) page.evaluate(SHAPE, WIDTH)).forEach(wrong -> findings.add(each + ": " + wrong));
      walk(each);
    }
    assertThat(findings).isEmpty();
  }

  private void look(String name, String address, int most) throws IOException {
    received.set(0);
    Response document = page.navigate(address);
    // The browser's count comes by the way of answers: this one comes after it.
    page.evaluate("document.title");
    long bytes = received.get() + packed(document);
    if (bytes >= most) {
      findings.add(name + ": " + bytes + " bytes");
    }
  }

  /** The page itself as the proxy in front of the server sends it. */
  private static long packed(Response document) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
      zip.write(document.body());
    }
    return out.size() + document.headersArray().stream().mapToLong(header -> header.name.length() + header.value.length() + 4L).sum();
  }

  /** With the key held down. */
  private void walk(PageAddress each) {
    int steps = (int) page.evaluate(TO_REACH) + 12;
    for (int i = 0; i < steps; i++) {
      page.keyboard().down("Tab");
    }
    page.keyboard().up("Tab");
    ((List<?>) page.evaluate(NOT_REACHED)).forEach(missed -> findings.add(each + ": not reached by key, or not seen to be: " + missed));
  }
}

package org.tuttu.system.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.tuttu.system.UiTest;
import org.tuttu.system.client.WebClient;

/**
 * Looks at pages in light and dark, on a desktop and on a phone: axe finds nothing serious or critical, and nothing is wider than the screen.
 */
abstract class AxeUiTest extends UiTest {

  private static final int DESKTOP = 1440;
  private static final int PHONE = 360;

  /** What could only find something slight is not asked. */
  private static final String ALL = "axe._audit.rules.filter(rule => rule.enabled && ['serious', 'critical'].includes(rule.impact)).map(rule => rule.id)";
  private static final String COLOURS = "['color-contrast', 'link-in-text-block']";
  private static final String COLOURS_AND_PLACES = "['color-contrast', 'link-in-text-block', 'scrollable-region-focusable']";
  private static final String GRAVE = """
      axe.run(document, {resultTypes: ['violations'], preload: false, runOnly: %s}).then(results => results.violations.filter(rule => ['serious', 'critical'].includes(rule.impact)).map(rule => {
        const first = rule.nodes[0];
        return `${rule.id} ${first.target} ${first.html} ${first.any.map(check => check.message)}`;
      }))""";

  /** How an element is built: also what its attributes say, but for where it leads and what it is called. */
  private static final String BUILT = """
      const said = attribute => attribute.name + (attribute.value && ['id', 'href', 'value', 'datetime', 'aria-label', 'title'].includes(attribute.name) ? '+' : attribute.value);
      const built = each => each.tagName + [...each.attributes].map(said) + (each.textContent.trim() ? '+' : '-') + `(${[...each.children].map(built)})`;
      """;

  /** Leaves of rows and choices that are built alike the first: what is wrong with it is wrong with all. */
  private static final String ONE_OF_EACH_KIND = "() => {" + BUILT + """
        const seen = new Set();
        for (const each of document.querySelectorAll('tbody > tr, ul > li, ol > li, option')) {
          const kind = each.parentElement.className + built(each);
          if (seen.has(kind)) each.remove();
          seen.add(kind);
        }
      }""";

  /** How each part around the content is built, and what the page as a whole says of itself. */
  private static final String FRAME = "() => {" + BUILT + """
        const page = [document.documentElement, document.body].flatMap(each => [...each.attributes].map(said));
        return [...document.querySelectorAll('body > :not(main)')].map(each => page + built(each));
      }""";
  private static final String WITHOUT = "places => [...document.querySelectorAll('body > :not(main)')].filter((each, place) => places.includes(place)).forEach(each => each.remove())";

  /** Parts that are left out could hide that a name stands twice. */
  private static final String NAMES_THAT_STAND_TWICE = """
      () => [...document.querySelectorAll('[id]')].map(each => each.id).filter((id, place, all) => id && all.indexOf(id) !== place)""";

  /** Which elements are shown. */
  private static final String SHOWN = "() => [...document.querySelectorAll('*')].map(each => each.checkVisibility({visibilityProperty: true}) ? '+' : '-').join('')";

  private final Set<String> framesSeen = new HashSet<>();
  private final List<String> findings = new ArrayList<>();

  /** Axe comes with each page, so that it is sent to the browser once. Without motion, as colours half way between two looks are nobody's. */
  @BeforeEach
  void bringAxe() {
    page.addInitScript(AxeBuilder.getAxeScript());
    page.emulateMedia(new EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
  }

  /** What was found so far. */
  final List<String> findings() {
    return findings;
  }

  /** Every page of a web application, found by its file. */
  final void scan(String module, String base) throws Exception {
    AnnasRecords records = new AnnasRecords(addresses);
    for (PageAddress each : PageAddress.of(module)) {
      scan(module + each, WebClient.address(base, each.path(), records.parametersOf(each)).toString(), 200);
    }
  }

  final void scan(String name, String address, int status) {
    page.setViewportSize(DESKTOP, 800);
    assertThat(page.navigate(address).status()).as(name).isEqualTo(status);
    scanLooks(name);
  }

  /**
   * What depends on colours alone is asked again in the dark; on a desktop all is asked again where it shows other elements than a phone. What stands around the content and was built alike on
   * another page is not asked again.
   */
  final void scanLooks(String name) {
    for (int width : List.of(DESKTOP, PHONE)) {
      page.setViewportSize(width, 800);
      int needed = (int) page.evaluate("document.documentElement.scrollWidth");
      if (needed > width) findings.add(name + " needs " + needed + " of " + width + " pixels");
    }
    ((List<?>) page.evaluate(NAMES_THAT_STAND_TWICE)).forEach(twice -> findings.add(name + ": the id " + twice + " stands twice"));
    page.evaluate(ONE_OF_EACH_KIND);
    leaveOutWhatWasSeenAround();
    Set<Object> shown = new HashSet<>();
    for (int width : List.of(PHONE, DESKTOP)) {
      page.setViewportSize(width, 800);
      show(ColorScheme.LIGHT);
      find(name + " at " + width, shown.add(page.evaluate(SHOWN)) ? ALL : COLOURS_AND_PLACES);
      show(ColorScheme.DARK);
      find(name + " at " + width + ", dark", COLOURS);
    }
  }

  private void leaveOutWhatWasSeenAround() {
    List<Integer> seen = new ArrayList<>();
    List<?> parts = (List<?>) page.evaluate(FRAME);
    for (int i = 0; i < parts.size(); i++) if (!framesSeen.add((String) parts.get(i))) seen.add(i);
    page.evaluate(WITHOUT, seen);
  }

  /** When a frame begins, all that listens for another look has heard of it. */
  private void show(ColorScheme scheme) {
    page.emulateMedia(new EmulateMediaOptions().setColorScheme(scheme));
    page.evaluate("() => new Promise(done => requestAnimationFrame(done))");
  }

  private void find(String where, String rules) {
    ((List<?>) page.evaluate(GRAVE.formatted(rules))).forEach(found -> findings.add(where + ": " + found));
  }
}

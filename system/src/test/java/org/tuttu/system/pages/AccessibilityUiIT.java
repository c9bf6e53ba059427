package org.tuttu.system.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Check;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tuttu.system.UiTest;
import org.tuttu.system.client.WebClient;

/**
 * Every page, found by its file, in light and dark, on a desktop and on a phone: axe finds nothing serious or critical, and nothing is wider
 * than the screen.
 */
class AccessibilityUiIT extends UiTest {

  private static final Set<String> GRAVE = Set.of("serious", "critical");
  private static final List<String> COLOURS = List.of("color-contrast");

  private final List<String> findings = new ArrayList<>();

  @Test
  void thePortal() throws Exception {
    signInToPortal("anna");
    scan("portal-web", addresses.portal());
    scan("an address that is not there", addresses.portal() + "/no-such-page", 404);
    assertThat(findings).isEmpty();
  }

  @Test
  void theBackOffice() throws Exception {
    signInToBackoffice("edgar");
    scan("backoffice-web", addresses.backoffice());
    assertThat(findings).isEmpty();
  }

  @Test
  void theSignInItself() {
    scan("sign-in", addresses.portal() + "/sign-in?to=/home", 200);
    page.click("a[href*=registration]");
    scanLooks("registration");
    page.navigate(addresses.portal() + "/sign-in?to=/home");
    page.click("a[href*=reset-credentials]");
    scanLooks("forgotten password");
    assertThat(findings).isEmpty();
  }

  private void scan(String module, String base) throws Exception {
    AnnasRecords records = new AnnasRecords(addresses);
    for (PageAddress each : PageAddress.of(module)) {
      scan(module + each, WebClient.address(base, each.path(), records.parametersOf(each)).toString(), 200);
    }
  }

  private void scan(String name, String address, int status) {
    page.setViewportSize(1440, 900);
    assertThat(page.navigate(address).status()).as(name).isEqualTo(status);
    scanLooks(name);
  }

  /** What depends on colours alone is asked again in the dark. */
  private void scanLooks(String name) {
    for (int width : List.of(1440, 360)) {
      page.setViewportSize(width, 800);
      show(ColorScheme.LIGHT);
      find(name + " at " + width, new AxeBuilder(page));
      int needed = (int) page.evaluate("document.documentElement.scrollWidth");
      if (needed > width) findings.add(name + " needs " + needed + " of " + width + " pixels");
      show(ColorScheme.DARK);
      find(name + " at " + width + ", dark", new AxeBuilder(page).withRules(COLOURS));
    }
  }

  /** Without motion, painted, and with nothing on its way any more: colours half way between two looks are nobody's. */
  private void show(ColorScheme scheme) {
    page.emulateMedia(new EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE).setColorScheme(scheme));
    page.evaluate("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 50))))");
    page.waitForFunction("() => document.getAnimations().every(each => each.playState !== 'running' || each.effect.getComputedTiming().endTime === Infinity)");
  }

  private void find(String where, AxeBuilder axe) {
    for (Rule rule : axe.analyze().getViolations()) {
      CheckedNode first = rule.getNodes().get(0);
      List<String> why = first.getAny().stream().map(Check::getMessage).toList();
      if (GRAVE.contains(rule.getImpact())) findings.add(where + ": " + rule.getId() + " " + first.getTarget() + " " + first.getHtml() + " " + why);
    }
  }
}

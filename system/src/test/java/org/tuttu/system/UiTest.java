package org.tuttu.system;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * A test with a browser. Each test has a {@link #page} in a browser context of its own; {@link #newPage()} gives a second person a
 * browser of theirs. A failed test leaves pictures of its pages in {@code system/target/screenshots}.
 */
@WithStack
public abstract class UiTest {
  /** The limit, so that no spare renderer is started with each page. Scripts are compiled lightly: a page is gone before it would be worth more. */
  private static final List<String> ARGUMENTS = List.of("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
      "--disable-background-networking", "--disable-component-update", "--disable-sync", "--renderer-process-limit=1", "--js-flags=--no-turbofan --no-maglev");
  /** The shell first: it has nothing of a window, and so costs the tests less. */
  private static final List<Path> CHROMIUMS = List.of(Path.of("/usr/bin/chromium-headless-shell"), Path.of("/usr/bin/chromium"));

  /** What the browsers of staff keep of their sign-in, by name: few tests are about that. */
  private static final Map<String, List<Cookie>> STAFF = new HashMap<>();

  private static Browser browser;

  protected Addresses addresses;
  protected Page page;
  private final List<BrowserContext> contexts = new ArrayList<>();

  @RegisterExtension
  final AfterTestExecutionCallback pictureOfFailure = test -> test.getExecutionException()
      .ifPresent(failure -> takePictures(getClass().getSimpleName() + "." + test.getRequiredTestMethod().getName()));

  @BeforeEach
  void openBrowser(Addresses running) {
    addresses = running;
    page = newPage();
  }

  @AfterEach
  void closeBrowser() {
    contexts.forEach(BrowserContext::close);
  }

  /** A page in a browser context of its own: another person, another device. */
  protected Page newPage() {
    return newPage(new Browser.NewContextOptions().setViewportSize(1280, 900));
  }

  /** As {@link #newPage()}, with a view port, colour scheme, language or time zone of one's own. */
  protected Page newPage(Browser.NewContextOptions options) {
    options.setTimezoneId(options.timezoneId == null ? "Europe/Helsinki" : options.timezoneId);
    BrowserContext context = browser().newContext(options.setLocale(options.locale == null ? "en" : options.locale));
    contexts.add(context);
    return context.newPage();
  }

  /** Opens an address of the portal, such as {@code /orders/orders}. */
  protected void openPortal(String path) {
    page.navigate(addresses.portal() + path);
  }

  /** Opens an address of the back office, such as {@code /customers/customers}. */
  protected void openBackoffice(String path) {
    page.navigate(addresses.backoffice() + path);
  }

  /** Signs that demo person in on the portal and lands on {@code /home}. */
  protected void signInToPortal(String user) {
    openPortal("/sign-in?to=/home");
    fillKeycloakForm(page, user, "demo");
  }

  /** That demo person is signed in on the back office, if need be through Keycloak, and on its first page. */
  protected void signInToBackoffice(String user) {
    if (STAFF.containsKey(user)) page.context().addCookies(STAFF.get(user));
    openBackoffice("/");
    if (!page.url().startsWith(addresses.backoffice())) {
      fillKeycloakForm(page, user, "demo");
      STAFF.put(user, page.context().cookies(addresses.backoffice()));
    }
  }

  /**
   * Fills and sends Keycloak's sign-in form, which the page must be showing. Demo people sign in with their e-mail address: their short names last
   * only until Keycloak is told to change something of theirs.
   */
  protected static void fillKeycloakForm(Page page, String user, String password) {
    page.fill("#username", user.contains("@") ? user : user + "@example.com");
    page.fill("#password", password);
    page.click("#kc-login");
    page.waitForLoadState();
  }

  /** Waits for the latest mail to that address. */
  protected CaughtMail mailTo(String address) {
    return Mails.of(addresses).latestTo(address);
  }

  /** The first link in the text of a mail. */
  protected static String linkIn(CaughtMail mail) {
    return mail.text().lines().flatMap(line -> Stream.of(line.split("\\s+"))).filter(word -> word.startsWith("http")).findFirst().orElseThrow();
  }

  private void takePictures(String name) {
    int number = 0;
    for (BrowserContext context : contexts) {
      for (Page each : context.pages()) {
        each.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of("target/screenshots", name + "-" + ++number + ".png")));
      }
    }
  }

  /** The browser of the tests. */
  public static Path chromium() {
    return Optional.ofNullable(System.getenv("TUTTU_CHROMIUM")).map(Path::of)
        .orElseGet(() -> CHROMIUMS.stream().filter(Files::isExecutable).findFirst().orElse(CHROMIUMS.get(1)));
  }

  private static synchronized Browser browser() {
    if (browser == null) {
      Playwright playwright = Playwright.create();
      PlaywrightAssertions.setDefaultAssertionTimeout(30_000);
      browser = playwright.chromium().launch(new BrowserType.LaunchOptions().setExecutablePath(chromium()).setArgs(ARGUMENTS));
      Runtime.getRuntime().addShutdownHook(new Thread(playwright::close, "close-browser"));
    }
    return browser;
  }
}

package org.tuttu.system.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tuttu.system.Addresses;
import org.tuttu.system.WithStack;
import org.tuttu.system.client.Page;
import org.tuttu.system.client.WebClient;

/** Every page of the portal, found by its file, is tried by everybody who must not see what Anna sees there. */
@WithStack
@TestInstance(Lifecycle.PER_CLASS)
class PortalPagesIT {

  private static final Set<String> PUBLIC = Set.of("/index", "/catalogue/products", "/catalogue/product", "/unsubscribe");

  /** What a user finds here depends on the user alone: a code, a choice of customers. */
  private static final Set<String> WITHOUT_A_CUSTOMER = Set.of("/invitation", "/no-customer", "/account/switch", "/account/preferences", "/account/security");

  /** Pages of commands that a viewer may not give. */
  private static final Set<String> CLOSED_TO_VIEWERS = Set.of("/basket/add", "/basket/paying", "/basket", "/checkout", "/orders/cancel", "/orders/change", "/orders/approve", "/orders/attach", "/orders/again", "/returns/ask", "/returns/withdraw",
      "/lists/quick", "/lists/lists", "/lists/list", "/lists/favourites", "/lists/favourite", "/standing-orders/edit", "/invoices/pay", "/invoices/paid", "/subscriptions/start", "/subscriptions/change", "/subscriptions/seats", "/subscriptions/step",
      "/account/address", "/account/contact-point", "/account/edit", "/account/confirm", "/account/person", "/account/people", "/account/people-history", "/account/invite", "/account/invited",
      "/privacy/looks", "/privacy/copies", "/privacy/erasure", "/account/attach", "/account/refund-account");

  /** What is the whole customer's, whichever account somebody may see. */
  private static final Set<String> OF_THE_CUSTOMER = Set.of("/account/change", "/lists/list");

  /** What only one person was told: others of the same customer neither. */
  private static final Set<String> ANNAS_OWN = Set.of("/notifications/open");

  private final Map<String, WebClient> visitors = new HashMap<>();
  private Addresses addresses;
  private AnnasRecords annas;

  @BeforeAll
  void everybodySignsIn(Addresses addresses) throws SQLException {
    this.addresses = addresses;
    for (String name : List.of("anna", "boris", "viktor", "satu")) {
      visitor(name, "/home");
    }
    visitor("clara", "/home");
    annas = new AnnasRecords(addresses);
  }

  static List<PageAddress> pages() {
    return PageAddress.of("portal-web");
  }

  static List<PageAddress> pagesOfRecords() {
    return pages().stream().filter(page -> !PUBLIC.contains(page.path()) && !WITHOUT_A_CUSTOMER.contains(page.path()))
        .filter(page -> !page.path().startsWith("/basket") && !page.path().equals("/lists/favourite")).filter(page -> page.parameters().stream().anyMatch(Set.of("number", "id", "code")::contains))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void aVisitorIsLedToTheSignInUnlessThePageIsPublic(PageAddress page) {
    Page seen = new WebClient().get(address(page));

    if (PUBLIC.contains(page.path())) {
      assertThat(seen.status()).isEqualTo(200);
      assertThat(seen.address().getPort()).isEqualTo(addresses.ports().http());
    } else {
      assertThat(seen.address().getPort()).as(page + " shows itself to visitors").isEqualTo(addresses.ports().keycloak());
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void staffWithoutTheRoleAreRefused(PageAddress page) {
    if (!PUBLIC.contains(page.path())) {
      assertThat(visitors.get("clara").get(address(page)).status()).isEqualTo(403);
    }
  }

  @ParameterizedTest
  @MethodSource("pagesOfRecords")
  void anothersRecordIsNotThere(PageAddress page) {
    assertThat(visitors.get("boris").get(address(page)).status()).as("Boris at " + page).isEqualTo(404);
  }

  @ParameterizedTest
  @MethodSource("pagesOfRecords")
  void anotherAccountsRecordIsNotThere(PageAddress page) {
    int status = visitors.get("satu").get(address(page)).status();

    assertThat(status).as("Satu at " + page).isEqualTo(OF_THE_CUSTOMER.contains(page.path()) ? 200 : 404);
  }

  @ParameterizedTest
  @MethodSource("pages")
  void whoHasAnotherAccountSeesNothingOfThisOne(PageAddress page) {
    assertThat(visitors.get("satu").get(address(page)).body()).doesNotContain(annas.value("/orders number"))
        .doesNotContain(annas.value("/invoices number")).doesNotContain(annas.value("/account number"));
  }

  @ParameterizedTest
  @MethodSource("pages")
  void anotherCustomerSeesNothingOfAnnas(PageAddress page) {
    if (!page.path().equals("/invitation")) { // whose code says for whom it is
      assertThat(visitors.get("boris").get(address(page)).body()).doesNotContain("Aalto Kahvila");
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void aViewerIsRefusedWhatOnlyBuyersAndOwnersMay(PageAddress page) {
    int status = visitors.get("viktor").get(address(page)).status();

    assertThat(status).as("Viktor at " + page).isEqualTo(CLOSED_TO_VIEWERS.contains(page.path()) || ANNAS_OWN.contains(page.path()) ? 404 : 200);
  }

  @ParameterizedTest
  @MethodSource("pages")
  void whatIsThereForAnnaIsThere(PageAddress page) {
    assertThat(visitors.get("anna").get(address(page)).status()).as("Anna at " + page).isEqualTo(200);
  }

  @Test
  void aStatementIsTakenByItsCustomerOnly() {
    URI file = WebClient.address(addresses.portal(), "/account/statement-file", Map.of("number", annas.value("/account number"), "from", "2020-01-01"));

    assertThat(new WebClient().get(file).address().getPort()).isEqualTo(addresses.ports().keycloak());
    assertThat(visitors.get("clara").get(file).status()).isEqualTo(403);
    assertThat(visitors.get("boris").get(file).status()).isEqualTo(404);
    assertThat(visitors.get("satu").get(file).status()).isEqualTo(404);
    assertThat(visitors.get("anna").get(file).body()).startsWith("Date,What,Number,Amount,Balance,Currency\r\n2020-01-01,Opening balance,,,0.00,EUR\r\n").contains(",Invoice,");
    assertThat(visitors.get("viktor").get(file).status()).isEqualTo(200);
  }

  @Test
  void papersAndFilesAreTakenByTheirCustomerOnly() {
    Map<String, String> account = Map.of("number", annas.value("/account number"), "from", "2020-01-01");
    for (URI file : List.of(address("/invoices/pdf", Map.of("number", annas.value("/invoices number"))), address("/invoices/xml", Map.of("number", annas.value("/invoices number"))),
        address("/orders/confirmation", Map.of("number", annas.value("/orders number"))), address("/account/statement-pdf", account),
        address("/returns/slip-pdf", Map.of("number", annas.value("/returns number"))), address("/documents/file", Map.of("number", annas.value("/documents number"))))) {
      assertThat(new WebClient().get(file).address().getPort()).as("a visitor at " + file).isEqualTo(addresses.ports().keycloak());
      assertThat(visitors.get("clara").get(file).status()).as("Clara at " + file).isEqualTo(403);
      assertThat(visitors.get("boris").get(file).status()).as("Boris at " + file).isEqualTo(404);
      assertThat(visitors.get("anna").get(file).status()).as("Anna at " + file).isEqualTo(200);
      assertThat(visitors.get("viktor").get(file).status()).as("Viktor at " + file).isEqualTo(200);
    }
  }

  @Test
  void filesAreSavedAndCannotRun() throws Exception {
    URI file = address("/documents/file", Map.of("number", annas.value("/documents number")));

    var headers = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build().send(HttpRequest.newBuilder(file).header("Cookie", visitors.get("anna").cookieHeader(file)).build(),
        HttpResponse.BodyHandlers.discarding()).headers();

    assertThat(headers.firstValue("Content-Disposition")).hasValueSatisfying(value -> assertThat(value).startsWith("attachment; filename=\""));
    assertThat(headers.allValues("Content-Security-Policy")).containsExactly("sandbox; default-src 'none'");
    assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(headers.firstValue("Content-Type")).contains("application/pdf");
    assertThat(headers.firstValue("Cache-Control")).contains("no-store");
  }

  @Test
  void nothingOfAFormWithFilesStaysOnTheServer() throws IOException {
    WebClient anna = visitors.get("anna");

    Page answer = anna.post(anna.get(address("/lists/quick", Map.of())).form("id=\"quick\""));

    assertThat(answer.status()).isEqualTo(200);
    try (Stream<Path> files = Files.walk(addresses.folder().resolve("payara/tmp"))) {
      assertThat(files.map(file -> file.getFileName().toString())).noneMatch(name -> name.startsWith("upload_"));
    }
  }

  @Test
  void aNotificationThatIsNotThePaymentServicesIsRefused() {
    URI notices = URI.create(addresses.portal() + "/payment-notices");

    assertThat(new WebClient().send(HttpRequest.newBuilder(notices).header("Stripe-Signature", "t=1700000000,v1=00").POST(BodyPublishers.ofString("{}"))).status()).isEqualTo(400);
    assertThat(new WebClient().send(HttpRequest.newBuilder(notices).POST(BodyPublishers.ofString("{}"))).status()).isEqualTo(400);
    assertThat(new WebClient().get(notices).status()).isEqualTo(404);
  }

  @Test
  void anotherMethodThanTheUsualIsRefused() {
    Page answer = new WebClient().send(HttpRequest.newBuilder(URI.create(addresses.portal() + "/home"))
        .method("PUT", HttpRequest.BodyPublishers.noBody()));

    assertThat(answer.status()).isEqualTo(403);
  }

  private void visitor(String name, String path) {
    WebClient client = new WebClient();
    client.signIn(URI.create(addresses.portal() + path), name, "demo");
    visitors.put(name, client);
  }

  private URI address(String path, Map<String, String> parameters) {
    return WebClient.address(addresses.portal(), path, parameters);
  }

  private URI address(PageAddress page) {
    return WebClient.address(addresses.portal(), page.path(), annas.parametersOf(page));
  }
}

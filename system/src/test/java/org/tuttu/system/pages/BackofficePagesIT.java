package org.tuttu.system.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

/** Every page of the back office, found by its file, is tried by visitors, customers and staff without the role. */
@WithStack
@TestInstance(Lifecycle.PER_CLASS)
class BackofficePagesIT {

  private static final Set<String> MANAGERS_ONLY = Set.of("/changes/policies", "/products/edit", "/products/new", "/products/stock", "/products/supply", "/products/price", "/products/price-list", "/customers/price-list", "/plans/new", "/plans/edit", "/plans/price",
      "/carriers/carriers", "/carriers/carrier", "/imports/imports", "/imports/plan", "/imports/import", "/invoices/credit", "/payments/refund", "/reminders/schedule", "/privacy/requests", "/privacy/request", "/privacy/kinds", "/privacy/kind");
  private static final Set<String> ADMINS_ONLY = Set.of("/audit/trail");

  private final Map<String, WebClient> visitors = new HashMap<>();
  private Addresses addresses;
  private AnnasRecords annas;

  @BeforeAll
  void everybodySignsIn(Addresses addresses) throws SQLException {
    this.addresses = addresses;
    for (String name : List.of("anna", "clara", "dora", "edgar")) {
      WebClient client = new WebClient();
      client.signIn(URI.create(addresses.backoffice() + "/customers/customers"), name, "demo");
      visitors.put(name, client);
    }
    annas = new AnnasRecords(addresses);
  }

  static List<PageAddress> pages() {
    return PageAddress.of("backoffice-web");
  }

  @ParameterizedTest
  @MethodSource("pages")
  void aVisitorIsLedToTheSignIn(PageAddress page) {
    assertThat(new WebClient().get(address(page)).address().getPort()).isEqualTo(addresses.ports().keycloak());
  }

  @ParameterizedTest
  @MethodSource("pages")
  void aCustomerIsRefused(PageAddress page) {
    assertThat(visitors.get("anna").get(address(page)).status()).isEqualTo(403);
  }

  @ParameterizedTest
  @MethodSource("pages")
  void staffSeeWhatTheirRoleAllows(PageAddress page) {
    boolean admins = ADMINS_ONLY.contains(page.path());

    assertSees("clara", page, admins || MANAGERS_ONLY.contains(page.path()) ? 403 : 200);
    assertSees("dora", page, admins ? 403 : 200);
    assertSees("edgar", page, 200);
  }

  @Test
  void filesAreSentAndTakenByManagersOnly() {
    URI refused = WebClient.address(addresses.backoffice(), "/imports/refused", Map.of("number", annas.value("/imports number")));
    URI receive = URI.create(addresses.backoffice() + "/imports/receive");

    assertThat(new WebClient().get(refused).address().getPort()).isEqualTo(addresses.ports().keycloak());
    assertThat(visitors.get("anna").get(refused).status()).isEqualTo(403);
    assertThat(visitors.get("clara").get(refused).status()).isEqualTo(403);
    assertThat(visitors.get("dora").get(refused).body()).contains("X-2");
    assertThat(visitors.get("dora").get(URI.create(refused.toString().replaceFirst("=.*", "=I-0"))).status()).isEqualTo(404);
    assertThat(visitors.get("anna").send(file(receive)).status()).isEqualTo(403);
    assertThat(visitors.get("clara").send(file(receive)).status()).isEqualTo(403);
    assertThat(visitors.get("dora").send(file(receive)).address().getPath()).isEqualTo("/backoffice/imports/plan");
  }

  @Test
  void papersAndFilesAreTakenByStaffOnly() {
    Map<String, String> account = Map.of("number", annas.value("/payments number"), "from", "2020-01-01", "until", "2020-01-31");
    for (URI file : List.of(file("/invoices/pdf", Map.of("number", annas.value("/invoices number"))), file("/invoices/xml", Map.of("number", annas.value("/invoices number"))),
        file("/orders/confirmation", Map.of("number", annas.value("/orders number"))), file("/payments/statement", account),
        file("/returns/slip-pdf", Map.of("number", annas.value("/returns number"))), file("/documents/file", Map.of("number", annas.value("/documents number"))))) {
      assertThat(new WebClient().get(file).address().getPort()).as("a visitor at " + file).isEqualTo(addresses.ports().keycloak());
      assertThat(visitors.get("anna").get(file).status()).as("Anna at " + file).isEqualTo(403);
      assertThat(visitors.get("clara").get(file).status()).as("Clara at " + file).isEqualTo(200);
      assertThat(visitors.get("clara").get(URI.create(file.toString().replaceFirst("number=[^&]*", "number=none"))).status()).as("what is not there").isEqualTo(404);
    }
    assertThat(visitors.get("clara").get(file("/payments/statement", Map.of("number", annas.value("/payments number"), "from", "soon"))).body()).contains("Give two days");
  }

  @Test
  void bankStatementsAreTakenByStaffOnly() {
    URI receive = URI.create(addresses.backoffice() + "/bank/receive");

    assertThat(visitors.get("anna").send(file(receive)).status()).isEqualTo(403);
    assertThat(visitors.get("clara").send(file(receive)).body()).contains("damaged or breaks off");
    assertThat(visitors.get("clara").send(file(receive).setHeader("Origin", "https://elsewhere.example.org")).status()).isEqualTo(403);
  }

  @Test
  void customersAreGivenOutToManagersOnly() {
    URI export = URI.create(addresses.backoffice() + "/imports/export?kind=CUSTOMERS&column=CUSTOMER&column=NAME");

    assertThat(new WebClient().get(export).address().getPort()).isEqualTo(addresses.ports().keycloak());
    assertThat(visitors.get("anna").get(export).status()).isEqualTo(403);
    assertThat(visitors.get("clara").get(export).status()).isEqualTo(403);
    assertThat(visitors.get("dora").get(export).body()).startsWith("Customer number,Name of the organisation\r\n").contains(annas.value("/customers number"));
    assertThat(visitors.get("dora").get(URI.create(export + "&form=xlsx")).status()).isEqualTo(200);
    assertThat(visitors.get("dora").get(URI.create(export + "&column=PASSWORD")).status()).isEqualTo(400);
    assertThat(visitors.get("dora").get(URI.create(export + "&number=none")).body()).isEqualTo("Customer number,Name of the organisation\r\n");
  }

  @Test
  void listsAreGivenOutAsTheyAreSeenToManagersWhoMaySeeThem() {
    String export = addresses.backoffice() + "/imports/export?form=csv&list=";
    String seen = "customers&columns=number,stage&number=" + annas.value("/customers number");

    assertThat(visitors.get("clara").get(URI.create(export + seen)).status()).isEqualTo(403);
    assertThat(visitors.get("dora").get(URI.create(export + seen)).body()).startsWith("Name,Number,Stage\r\n").contains(annas.value("/customers number")).hasLineCount(2);
    assertThat(visitors.get("dora").get(URI.create(export + "trail")).status()).isEqualTo(403);
    assertThat(visitors.get("dora").get(URI.create(export + "secrets")).status()).isEqualTo(404);
    assertThat(visitors.get("clara").get(URI.create(addresses.backoffice() + "/lists/view?id=0")).status()).isEqualTo(404);
    assertThat(visitors.get("clara").get(URI.create(addresses.backoffice() + "/customers/customers?view=0")).status()).isEqualTo(404);
  }

  @Test
  void theSearchBoxAnswersStaffOnly() {
    URI suggest = URI.create(addresses.backoffice() + "/find/suggest?q=alto+kahvilla");

    assertThat(new WebClient().get(suggest).address().getPort()).isEqualTo(addresses.ports().keycloak());
    assertThat(new WebClient().send(HttpRequest.newBuilder(suggest).header("Sec-Fetch-Dest", "empty")).status()).isEqualTo(401);
    assertThat(visitors.get("anna").get(suggest).status()).isEqualTo(403);
    assertThat(visitors.get("clara").get(suggest).body()).contains("\"title\":\"Aalto Kahvila Oy\"");
    assertThat(visitors.get("anna").get(URI.create(addresses.portal() + "/find/suggest?q=aalto")).status()).isEqualTo(404);
  }

  private static HttpRequest.Builder file(URI to) {
    return HttpRequest.newBuilder(to).header("Content-Type", "multipart/form-data; boundary=end").header("Origin", to.getScheme() + "://" + to.getAuthority())
        .POST(BodyPublishers.ofString("--end\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\nnumber,name\nX-3,Three\n\r\n--end--\r\n"));
  }

  private URI file(String path, Map<String, String> parameters) {
    return WebClient.address(addresses.backoffice(), path, parameters);
  }

  private void assertSees(String name, PageAddress page, int status) {
    Page seen = visitors.get(name).get(address(page));
    assertThat(seen.status()).as("%s at %s: %s %s", name, page, seen.address(), seen.body()).isEqualTo(status);
  }

  private URI address(PageAddress page) {
    return WebClient.address(addresses.backoffice(), page.path(), annas.parametersOf(page));
  }
}

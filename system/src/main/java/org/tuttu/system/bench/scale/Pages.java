package org.tuttu.system.bench.scale;

import java.net.URI;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.tuttu.system.Addresses;
import org.tuttu.system.client.WebClient;

/** The pages of both applications, of records all over the tables; and those of one customer. */
final class Pages {
  private static final Map<String, String> NONE = Map.of();

  private final Addresses at;
  private final Samples samples;
  private final String anna;
  private final String clara;
  private final String dora;
  private final String edgar;

  Pages(Addresses at, Samples samples) {
    this.at = at;
    this.samples = samples;
    anna = signedIn("anna", at.portal() + "/home");
    clara = signedIn("clara", at.backoffice() + "/customers/customers");
    dora = signedIn("dora", at.backoffice() + "/customers/customers");
    edgar = signedIn("edgar", at.backoffice() + "/customers/customers");
  }

  String anna() {
    return anna;
  }

  String clara() {
    return clara;
  }

  List<Load> all() throws SQLException {
    List<Load> all = new ArrayList<>(office());
    all.addAll(portal(samples.owners(anna)));
    return all.stream().filter(load -> !load.requests().isEmpty()).toList();
  }

  /** The pages of one customer in the back office, with the organisations that are given. */
  List<Load> ofCustomers(List<String> customers) {
    return List.of(
        office("office customer", customers, number -> office("/customers/customer", Map.of("number", number))),
        office("office edit form", customers, number -> office("/customers/edit", Map.of("number", number))),
        office("office contact form", customers, number -> office("/customers/contact", Map.of("customer", number))),
        office("office its contacts", customers, number -> office("/customers/contacts", Map.of("customer", number))),
        office("office its orders", customers, number -> office("/orders/orders", Map.of("customer", number))),
        office("office interaction", customers, number -> office("/interactions/new", Map.of("customer", number))));
  }

  List<Load> portal(List<Samples.Visitor> owners) {
    return Stream.of("/home", "/orders/orders", "/account/details", "/account/people", "/account/changes", "/basket")
        .map(path -> Load.of("portal " + path.replaceFirst(".*/", ""), owners, each -> Load.request(at.portal() + path, each.cookies()))).toList();
  }

  /** What somebody types who looks for a customer: a word of the name, the name, an e-mail address. A number would lead on to the customer's page. */
  Load search() throws SQLException {
    List<String> typed = new ArrayList<>(samples.names().stream().map(name -> name.replaceFirst(" .*", "")).toList());
    typed.addAll(samples.names().stream().limit(200).toList());
    typed.addAll(samples.emails().stream().limit(100).toList());
    return office("office search", typed, text -> office("/customers/customers", Map.of("q", text)));
  }

  /** The first two to six letters of a name, as it is being typed. */
  Load typeAhead() throws SQLException {
    List<String> typed = new ArrayList<>();
    for (String name : samples.names()) for (int letters = 2; letters <= Math.min(6, name.length()); letters += 2) typed.add(name.substring(0, letters));
    return office("office type-ahead", typed, text -> office("/find/suggest", Map.of("q", text)));
  }

  private List<Load> office() throws SQLException {
    List<Load> pages = new ArrayList<>(ofCustomers(samples.organisations()));
    pages.addAll(List.of(
        page("office home", "/", clara), page("office customers", "/customers/customers", clara), page("office contacts", "/customers/contacts", clara),
        page("office orders", "/orders/orders", clara), page("office orders by total", "/orders/orders?sort=-total", clara),
        page("office orders to ship", "/orders/orders?status=CONFIRMED", clara), page("office customers by name", "/customers/customers?sort=name", clara),
        page("office customers that left", "/customers/customers?stage=FORMER", clara), page("office products", "/products/products", clara), page("office changes", "/changes/changes", clara),
        page("office portal users", "/portal-users/portal-users", clara), page("office imports", "/imports/imports", dora), page("office trail", "/audit/trail", edgar),
        office("office order", samples.orders(), number -> office("/orders/order", Map.of("number", number))),
        search(), typeAhead(),
        Load.of("portal catalogue", List.of(anna), each -> Load.request(at.portal() + "/catalogue/products", each)),
        Load.of("portal product", samples.products(), number -> Load.request(WebClient.address(at.portal(), "/catalogue/product", Map.of("number", number)).toString(), anna))));
    return pages;
  }

  private Load page(String name, String path, String cookies) {
    return Load.of(name, List.of(path), each -> Load.request(office(each, NONE), cookies));
  }

  private Load office(String name, List<String> records, java.util.function.Function<String, String> address) {
    return Load.of(name, records, each -> Load.request(address.apply(each), clara));
  }

  private String office(String path, Map<String, String> parameters) {
    return WebClient.address(at.backoffice(), path, parameters).toString();
  }

  private static String signedIn(String user, String page) {
    WebClient client = new WebClient();
    client.signIn(URI.create(page), user, "demo");
    return client.cookieHeader(URI.create(page));
  }
}

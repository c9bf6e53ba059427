package org.tuttu.system.bench;

import java.net.URI;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.tuttu.system.Addresses;
import org.tuttu.system.client.WebClient;

/** The pages to be measured, and the keys of what they show. */
record Targets(Addresses at) {

  private static final String ANNA = "00000000-0000-4000-8000-000000000001";

  /** The pages of Anna, who is signed in on the portal, come first. */
  List<Target> all() throws SQLException {
    String anna = cookies("anna", at.portal(), "/home");
    String clara = cookies("clara", at.backoffice(), "/customers/customers");
    String order = value("select number from orders where customer_id = " + customerId() + " order by placed_at desc, id desc limit 1");
    String number = value("select number from customers where id = " + customerId());
    String name = value("select name from customers where kind = 'ORGANISATION' order by id offset 5000 limit 1");
    return List.of(
        new Target("portal home", page(at.portal(), "/home", Map.of()), "home", anna),
        new Target("portal orders", page(at.portal(), "/orders/orders", Map.of()), "orders", anna),
        new Target("portal order", page(at.portal(), "/orders/order", Map.of("number", order)), "order", anna),
        new Target("portal catalogue", page(at.portal(), "/catalogue/products", Map.of()), "catalogue", anna),
        new Target("office search", page(at.backoffice(), "/customers/customers", Map.of("q", name.split(" ")[0])), Target.BY_KEY, clara),
        new Target("office customer", page(at.backoffice(), "/customers/customer", Map.of("number", number)), "customer", clara));
  }

  /** What looks one customer up by its key. */
  Sent byKey() throws SQLException {
    return Sent.of("select id, number, kind, stage, name, country from customers where id = $1", customerId());
  }

  private String customerId() throws SQLException {
    return value("select customer_id from memberships where subject = '" + ANNA + "' order by since desc limit 1");
  }

  private static URI page(String application, String path, Map<String, String> parameters) {
    return WebClient.address(application, path, parameters);
  }

  private static String cookies(String user, String application, String path) {
    WebClient client = new WebClient();
    URI page = URI.create(application + path);
    client.signIn(page, user, "demo");
    return client.cookieHeader(page);
  }

  private String value(String query) throws SQLException {
    try (Connection connection = at.connect(); Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(query)) {
      rows.next();
      return rows.getString(1);
    }
  }
}

package org.tuttu.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tuttu.system.client.Page;
import org.tuttu.system.client.WebClient;

/** Two imports are at work, one of them on the very product that Anna wants: she orders it all the same, and both imports end. */
@WithStack
class BusyImportsIT {

  private static final int ROWS = 12_000;
  private static final int ORDERS = 3;
  private static final String ANNA = "00000000-0000-4000-8000-000000000001";
  private static final String PLAN = """
      {"kind":"%s","charset":"UTF-8","delimiter":",","decimal":".","dates":"YEAR_FIRST","columns":"%d",%s"key":"%s","whenKnown":"UPDATE",
      "language":"en","currency":"EUR","vatRate":"25.5","zone":"UTC","missingMade":"false","lineKinds":"{}"}""";

  private final Addresses at;
  private final WebClient anna = new WebClient();
  private final String mark = UUID.randomUUID().toString().substring(0, 8);

  BusyImportsIT(Addresses at) {
    this.at = at;
  }

  @Test
  void annaOrdersWhileTheyWork() throws Exception {
    anna.signIn(URI.create(at.portal() + "/home"), "anna", "demo");
    try (Connection database = at.connect()) {
      long customer = number(database, "select customer_id from memberships where subject = '" + ANNA + "' order by since desc, id desc limit 1");
      long product = number(database, "select p.id from products p join accounts a on a.currency = p.currency where p.on_sale and p.stock > 10 and a.customer_id = "
          + customer + " order by p.id limit 1");
      long before = number(database, "select count(*) from orders where customer_id = " + customer);
      begin(database, product);

      for (int i = 0; i < ORDERS; i++) {
        assertThat(ordered(database, customer, product).address().getPath()).isEqualTo("/orders/placed");
        assertThat(BegunImport.are("RUNNING", database, mark)).as("imports at work beside order " + i).isPositive();
      }

      assertThat(number(database, "select count(*) from orders where customer_id = " + customer)).isEqualTo(before + ORDERS);
      await().atMost(Duration.ofMinutes(4)).until(() -> BegunImport.are("DONE", database, mark) == 2);
      assertThat(number(database, "select sum(created) from imports where file_name like '%" + mark + "'")).isEqualTo(2 * ROWS);
      BegunImport.undo(database, mark);
      await().atMost(Duration.ofMinutes(4)).until(() -> BegunImport.are("UNDONE", database, mark) == 2);
    }
  }

  /** The second one names Anna's product too, and holds it until its step is done. */
  private void begin(Connection database, long product) throws Exception {
    BegunImport.begin(database, "customers" + mark, "CUSTOMERS", PLAN.formatted("CUSTOMERS", 2, "\"field.0\":\"CUSTOMER\",\"field.1\":\"NAME\",", "CUSTOMER"),
        "number,name\n" + rows(n -> "K" + mark + n + ",Customer " + n));
    String price = text(database, "select trim_scale(price)::text from products where id = " + product);
    String known = text(database, "select number from products where id = " + product) + "," + text(database, "select name from products where id = " + product);
    BegunImport.begin(database, "products" + mark, "PRODUCTS",
        PLAN.formatted("PRODUCTS", 3, "\"field.0\":\"PRODUCT\",\"field.1\":\"PRODUCT_NAME\",\"field.2\":\"PRICE\",", "PRODUCT"),
        "number,name,price\n" + known + "," + price + "\n" + rows(n -> "P" + mark + n + ",Product " + n + ",1"));
    await().atMost(Duration.ofMinutes(2)).until(() -> number(database, "select count(*) from imports where created > 0 and file_name like '%" + mark + "'") == 2);
  }

  private static String rows(IntFunction<String> row) {
    return IntStream.rangeClosed(1, ROWS).mapToObj(row).collect(Collectors.joining("\n"));
  }

  private Page ordered(Connection database, long customer, long product) throws SQLException {
    try (Statement statement = database.createStatement()) {
      statement.executeUpdate("insert into basket_lines (subject, customer_id, product_id, quantity, price, added_at) select '" + ANNA + "', " + customer
          + ", id, 1, price, now() from products where id = " + product + " on conflict do nothing");
    }
    return anna.post(anna.get(URI.create(at.portal() + "/checkout")).form("id=\"order\"").with("order", "order"));
  }

  private static long number(Connection database, String query) throws SQLException {
    return Long.parseLong(text(database, query));
  }

  private static String text(Connection database, String query) throws SQLException {
    try (Statement statement = database.createStatement(); ResultSet row = statement.executeQuery(query)) {
      row.next();
      return row.getString(1);
    }
  }
}

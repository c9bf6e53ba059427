package org.tuttu.system.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tuttu.shared.Schema;

/** The totals that the shop's log is known by hold in the loaded database. */
class RetailLogDbTest {
  private static final Path LOG = Stream.iterate(Path.of("").toAbsolutePath(), folder -> folder != null, Path::getParent)
      .map(folder -> folder.resolve("shared/data/online-retail.csv.gz")).filter(Files::exists).findFirst().orElse(null);

  private static EmbeddedPostgres postgres;
  private static Connection connection;
  private static String answer;

  @BeforeAll
  static void load() throws Exception {
    assumeTrue(LOG != null, "shared/data/online-retail.csv.gz is not beside the repository: nothing to load");
    postgres = EmbeddedPostgres.start();
    Schema.migrate(postgres.getPostgresDatabase());
    connection = postgres.getPostgresDatabase().getConnection();
    answer = RetailLog.load(connection, LOG);
  }

  @AfterAll
  static void stop() throws Exception {
    if (postgres != null) postgres.close();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "541909 | select count(*) from order_lines",
      "25900 | select count(*) from orders",
      "3836 | select count(*) from orders where kind = 'RETURN'",
      "4070 | select count(distinct product_number) from order_lines",
      "4059 | select count(*) from products",
      "4372 | select count(*) from customers where number <> 'R-COUNTER'",
      "4373 | select count(*) from accounts where currency = 'GBP'",
      "135080 | select count(*) from order_lines l join orders o on o.id = l.order_id join customers c on c.id = o.customer_id where c.number = 'R-COUNTER'",
      "10624 | select count(*) from order_lines where quantity < 0",
      "2517 | select count(*) from order_lines where unit_price <= 0",
      "9747747.9340 | select sum(quantity * unit_price) from order_lines",
      "9747747.9340 | select sum(net) from order_lines",
      "9747747.9340 | select sum(gross) from orders",
      "541909 | select sum(line_count) from orders",
      "0 | select count(*) from orders o where net <> (select sum(net) from order_lines l where l.order_id = o.id)",
      "2110 | select count(*) from order_lines where kind = 'POSTAGE'",
      "77 | select count(*) from order_lines where kind = 'DISCOUNT'",
      "87 | select count(*) from order_lines where kind = 'FEE'",
      "2010-12-01T08:26Z | select to_char(min(placed_at) at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI\"Z\"') from orders",
      "IE | select country from customers where number = 'R-14911'",
      "5 | select count(*) from pg_constraint where contype = 'f' and convalidated and conrelid in ('orders'::regclass, 'order_lines'::regclass, 'order_events'::regclass)",
      "0 | select count(*) from customers where search_text = ''"})
  void totalsHold(String expected, String query) throws SQLException {
    assertThat(value(query)).isEqualTo(expected);
  }

  @Test
  void summerIsBritishSummerTime() throws SQLException {
    assertThat(value("select to_char(placed_at at time zone 'UTC', 'YYYY-MM-DD HH24:MI') from orders where number = 'A563185'"))
        .isEqualTo("2011-08-12 13:50");
    assertThat(value("select kind from orders where number = 'A563185'")).isEqualTo("CORRECTION");
  }

  @Test
  void productsHaveTheNameAndPriceOfTheirSales() throws SQLException {
    assertThat(value("select name || ' ' || price || ' ' || on_sale from products where number = '85123A'"))
        .isEqualTo("WHITE HANGING HEART T-LIGHT HOLDER 2.9500 true");
    assertThat(value("select count(*) from products where on_sale and price = 0")).isEqualTo("0");
  }

  @Test
  void aSecondLoadChangesNothing() throws Exception {
    assertThat(answer).startsWith("Loaded 541,909 lines of 25,900 orders");
    assertThat(RetailLog.load(connection, LOG)).isEqualTo("The shop's log is loaded already; nothing was changed.");
    assertThat(value("select count(*) from order_lines")).isEqualTo("541909");
  }

  @Test
  void idsAreTakenFromTheSequencesInBlocks() throws SQLException {
    for (String table : List.of("products", "customers", "accounts", "orders", "order_lines", "order_events")) {
      assertThat(value("select max(id) <= (select last_value from " + table + "_seq) from " + table)).isEqualTo("t");
    }
  }

  private static String value(String query) throws SQLException {
    try (var statement = connection.createStatement(); ResultSet rows = statement.executeQuery(query)) {
      rows.next();
      return rows.getString(1);
    }
  }
}

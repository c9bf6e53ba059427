package org.tuttu.system.crowd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tuttu.shared.Schema;
import org.tuttu.system.load.DemoShop;

class LargeDemoIT {
  private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-02T09:00:00Z"), ZoneOffset.UTC);
  private static final CrowdSize SIZE = new CrowdSize(4_000);
  private static final String DEFINED = """
      select string_agg(definition, E'\\n' order by definition) from (
        select pg_get_constraintdef(oid) || conrelid::regclass::text as definition from pg_constraint where connamespace = 'public'::regnamespace and contype in ('p', 'u', 'x', 'f')
        union all select indexdef from pg_indexes where schemaname = 'public'
        union all select tgname::text || tgenabled::text from pg_trigger where not tgisinternal) all_of_them""";

  private static EmbeddedPostgres postgres;
  private static Connection connection;
  private static String defined;

  @BeforeAll
  static void load() throws Exception {
    postgres = EmbeddedPostgres.start();
    Schema.migrate(postgres.getPostgresDatabase());
    connection = postgres.getPostgresDatabase().getConnection();
    defined = value(connection, DEFINED);
    DemoShop.small(connection, CLOCK);
    CrowdLoad.load(postgres.getPostgresDatabase()::getConnection, SIZE, 1, CLOCK, sentence -> {});
  }

  @AfterAll
  static void stop() throws Exception {
    connection.close();
    postgres.close();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "4031 | select count(*) from customers",
      "4031 | select count(distinct number) from customers",
      "16180 | select count(*) from orders",
      "t | select count(*) >= 48000 from order_lines",
      "20093 | select count(*) from interactions",
      "1205 | select count(*) from portal_users",
      "0 | select count(*) from contacts x join customers c on c.id = x.customer_id where c.kind = 'PERSON'",
      "0 | select count(*) from orders o where (net, vat, line_count) <> (select sum(net), sum(vat), count(*) from order_lines l where l.order_id = o.id)",
      "0 | select count(*) from order_lines where net <> round(quantity * unit_price, 2) or vat <> round(net * vat_rate / 100, 2)",
      "0 | select count(*) from orders o where status <> (select status from order_events e where e.order_id = o.id order by id desc limit 1)",
      "0 | select count(*) from orders o where version <> (select count(*) from order_events e where e.order_id = o.id)",
      "0 | select count(*) from orders o join accounts a on a.id = o.account_id where a.customer_id <> o.customer_id",
      "0 | select count(*) from orders where placed_at > timestamptz '2026-03-02 09:00Z'",
      "0 | select count(*) from order_events where at > timestamptz '2026-03-02 09:00Z'",
      "0 | select count(*) from orders o join customers c on c.id = o.customer_id where o.placed_at < c.created_at",
      "0 | select count(*) from orders where kind = 'RETURN' and net >= 0 or kind = 'SALE' and net <= 0",
      "0 | select count(*) from customers c where search_text <> customer_search_text(c)",
      "0 | select count(*) from contact_points where kind = 'EMAIL' and value !~ '@([a-z0-9-]+[.])?example([.][a-z]{3})?$'",
      "0 | select count(*) from contact_points where kind = 'PHONE' and value !~ '^[+][1-9][0-9]{7,14}$'",
      "5 | select count(distinct status) from orders where customer_id > 100"})
  void allOfItFitsTogether(String expected, String query) throws SQLException {
    assertThat(value(connection, query)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"customers", "contacts", "addresses", "contact_points", "accounts", "memberships", "products", "orders", "order_lines", "order_events", "interactions"})
  void sequencesAreBeyondTheIdsInUse(String table) throws SQLException {
    assertThat(value(connection, "select nextval('" + table + "_seq') - 50 >= max(id) from " + table)).isEqualTo("t");
  }

  @ParameterizedTest
  @CsvSource({"customers, C, customer_numbers", "accounts, A, account_numbers", "orders, O, order_numbers"})
  void numbersGoOnAfterThoseInUse(String table, String letter, String sequence) throws SQLException {
    assertThat(value(connection, "select nextval('" + sequence + "') > max(substr(number, 3)::bigint) from " + table + " where number like '" + letter + "-%'")).isEqualTo("t");
  }

  @Test
  void keysIndexesAndTriggersAreAsBefore() throws SQLException {
    assertThat(value(connection, DEFINED)).isEqualTo(defined);
    assertThat(value(connection, "select count(*) from pg_constraint where not convalidated")).isEqualTo("0");
    assertThat(CrowdLoad.hasNotEnded(connection)).isFalse();
  }

  @Test
  void theGiantIsThere() throws SQLException {
    String giant = "customers c where name = '" + Crowd.GIANT + "'";
    assertThat(value(connection, "select (select count(*) from contacts where customer_id = c.id) from " + giant)).isEqualTo("" + SIZE.giantContacts());
    assertThat(value(connection, "select (select count(*) from orders where customer_id = c.id) from " + giant)).isEqualTo("" + SIZE.giantOrders());
    assertThat(value(connection, "select (select count(*) from interactions where customer_id = c.id) >= " + SIZE.giantInteractions() + " from " + giant)).isEqualTo("t");
  }

  @Test
  void peopleBuyBeforeChristmasAndBusinessesNotInJuly() throws SQLException {
    String share = "select 12.0 * count(*) filter (where extract(month from placed_at) = %d) / count(*) %s from orders o join customers c on c.id = o.customer_id "
        + "where c.kind = '%s' and placed_at < '2026-01-01'";
    assertThat(value(connection, share.formatted(12, "> 1.4", "PERSON"))).isEqualTo("t");
    assertThat(value(connection, share.formatted(7, "< 0.7", "ORGANISATION"))).isEqualTo("t");
  }

  @Test
  void someLeaveAndOrderNoMore() throws SQLException {
    assertThat(value(connection, "select avg((stage = 'FORMER')::int) between 0.1 and 0.25 from customers")).isEqualTo("t");
    assertThat(value(connection, "select max(placed_at) < '2026-02-01' from orders o join customers c on c.id = o.customer_id where c.stage = 'FORMER'")).isEqualTo("t");
    assertThat(value(connection, "select count(*) from orders o join customers c on c.id = o.customer_id where c.stage in ('LEAD', 'PROSPECT') and c.id > 100")).isEqualTo("0");
  }

  @Test
  void someProductsAreBoughtTogetherFarMoreOftenThanByChance() throws SQLException {
    assertThat(value(connection, """
        with line as (select order_id, product_id from order_lines l join orders o on o.id = l.order_id where o.kind = 'SALE' and o.id > 500),
          bought as (select product_id, count(*)::numeric as times from line group by 1),
          pair as (select a.product_id as one, b.product_id as other, count(*)::numeric as times from line a join line b using (order_id)
            where a.product_id < b.product_id group by 1, 2 having count(*) >= 20)
        select count(*) > 20 from pair join bought one on one.product_id = one join bought other on other.product_id = other
        where pair.times > 4 * one.times * other.times / (select count(distinct order_id) from line)""")).isEqualTo("t");
  }

  @Test
  void customersHaveARhythm() throws SQLException {
    assertThat(value(connection, """
        select avg((spread < 0.8 * gap)::int) > 0.6 from (
          select customer_id, avg(days) as gap, stddev(days) as spread from (
            select customer_id, extract(epoch from placed_at - lag(placed_at) over (partition by customer_id order by placed_at)) / 86400 as days from orders) gaps
          group by customer_id having count(days) between 5 and 40) rhythm""")).isEqualTo("t");
  }

  @Test
  void loadingAgainChangesNothing() throws Exception {
    assertThat(CrowdLoad.load(postgres.getPostgresDatabase()::getConnection, SIZE, 1, CLOCK, sentence -> {}))
        .isEqualTo("The large demo data are loaded already; nothing was changed.");
  }

  @Test
  void theSameSeedMakesTheSameRowsAndAnotherDoesNot() throws Exception {
    String once = rows(loaded("once", 5));
    assertThat(rows(loaded("again", 5))).isEqualTo(once);
    assertThat(rows(loaded("different", 6))).isNotEqualTo(once);
  }

  @Test
  void aLoadThatBrokeIsBegunAfresh() throws Exception {
    DataSource database = empty("broken");
    assertThatThrownBy(() -> CrowdLoad.load(database::getConnection, new CrowdSize(1_000), 5, CLOCK, sentence -> {
      if (sentence.startsWith("Indexes of accounts")) throw new IllegalStateException("the power fails");
    })).hasMessage("the power fails");
    try (Connection broken = database.getConnection()) {
      assertThat(CrowdLoad.hasNotEnded(broken)).isTrue();
      CrowdLoad.load(database::getConnection, new CrowdSize(1_000), 5, CLOCK, sentence -> {});
      assertThat(value(broken, DEFINED)).isEqualTo(defined);
      assertThat(value(broken, "select count(*) from customers where name = 'Aalto Kahvila Oy' and search_text = customer_search_text(customers)")).isEqualTo("1");
      assertThat(value(broken, "select count(*) from orders")).isEqualTo("4180");
    }
  }

  private static DataSource loaded(String name, long seed) throws Exception {
    DataSource database = empty(name);
    CrowdLoad.load(database::getConnection, new CrowdSize(1_000), seed, CLOCK, sentence -> {});
    return database;
  }

  private static DataSource empty(String name) throws Exception {
    Sql.run(connection, "create database " + name);
    DataSource database = postgres.getDatabase("postgres", name);
    Schema.migrate(database);
    try (Connection each = database.getConnection()) {
      DemoShop.small(each, CLOCK);
    }
    return database;
  }

  private static String rows(DataSource database) throws SQLException {
    StringBuilder hashes = new StringBuilder();
    try (Connection each = database.getConnection()) {
      for (String table : List.of("customers", "contacts", "contact_points", "addresses", "memberships", "products", "orders", "order_lines", "order_events", "interactions")) {
        hashes.append(value(each, "select md5(string_agg(r::text, E'\\n' order by id)) from " + table + " r"));
      }
    }
    return hashes.toString();
  }

  private static String value(Connection of, String query) throws SQLException {
    return Sql.texts(of, query).get(0);
  }
}

package org.tuttu.system.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tuttu.shared.Schema;

class DemoShopDbTest {
  private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-02T09:00:00Z"), ZoneOffset.UTC);

  private static EmbeddedPostgres postgres;
  private static Connection connection;

  @BeforeAll
  static void load() throws Exception {
    postgres = EmbeddedPostgres.start();
    Schema.migrate(postgres.getPostgresDatabase());
    connection = postgres.getPostgresDatabase().getConnection();
    DemoShop.small(connection, CLOCK);
  }

  @AfterAll
  static void stop() throws Exception {
    postgres.close();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "64 | select count(*) from products",
      "9 | select count(*) from subscriptions",
      "0 | select count(*) from subscriptions where next_on <= date '2026-03-02' or period_from > date '2026-03-02' or next_on > term_until",
      "0 | select count(*) from readings where used_on > date '2026-03-02'",
      "31 | select count(*) from customers where number like 'C-%'",
      "180 | select count(*) from orders where number like 'O-%'",
      "0 | select count(*) from orders o where (net, vat) <> (select sum(net), sum(vat) from order_lines l where l.order_id = o.id)",
      "0 | select count(*) from order_lines where net <> round(quantity * unit_price, 2) or vat <> round(net * vat_rate / 100, 2)",
      "0 | select count(*) from orders o where status <> (select status from order_events e where e.order_id = o.id order by id desc limit 1)",
      "0 | select count(*) from orders o where version <> (select count(*) from order_events e where e.order_id = o.id)",
      "0 | select count(*) from orders where placed_at > timestamptz '2026-03-02 09:00Z'",
      "0 | select count(*) from order_events where at > timestamptz '2026-03-02 09:00Z'",
      "0 | select count(*) from customers c where search_text <> customer_search_text(c)",
      "0 | select count(*) from invoices i where gross - open_amount <> coalesce((select sum(amount) from allocations where invoice_id = i.id), 0)",
      "0 | select count(*) from invoices i where (net, vat) <> (select sum(net), sum(vat) from invoice_lines where invoice_id = i.id)",
      "0 | select count(*) from account_balances b where balance <> (select sum(open_amount) from invoices where account_id = b.account_id)",
      "0 | select count(*) from account_balances b where balance <> (select sum(amount) from postings where account_id = b.account_id)",
      "0 | select count(*) from (select sum(amount) from entries group by posting_id having sum(amount) <> 0) e",
      "0 | select count(*) from invoice_series s where last_number <> (select count(*) from invoices where left(number, 4) = cast(s.year as text))",
      "0 | select count(*) from bank_statements s where closing <> opening + (select sum(case status when 'OUTGOING' then -amount else amount end) from bank_entries where statement_id = s.id)",
      "3 | select count(*) from bank_entries where status = 'WAITING'",
      "0 | select count(*) from shipments s join orders o on o.id = s.order_id where o.status not in ('SHIPPED', 'DELIVERED') or o.status = 'DELIVERED' and s.delivered_at is null",
      "0 | select count(*) from order_lines l join shipments s on s.order_id = l.order_id and s.position = 1 where l.quantity <> (select sum(quantity) from shipment_lines where order_line_id = l.id)",
      "1 | select count(*) from shipments s join memberships m on m.subject like '%01' join orders o on o.id = s.order_id and o.customer_id = m.customer_id where s.position = 2",
      "1 | select count(*) from returns r join memberships m on m.customer_id = r.customer_id where m.subject like '%01' and r.status = 'ACCEPTED'",
      "0 | select count(*) from return_lines rl join order_lines l on l.id = rl.order_line_id where rl.quantity > l.quantity",
      "2 | select count(*) from change_requests where status = 'WAITING'",
      "93 | select count(*) from interactions",
      "Aalto Kahvila Oy | select c.name from memberships m join customers c on c.id = m.customer_id where subject like '%01' order by since desc limit 1",
      "VIEWER | select access_right from memberships where subject like '%03'",
      "BUYER | select access_right from memberships where subject like '%04'",
      "Aalto Kahvila Hakaniemi | select a.name from membership_accounts g join memberships m on m.id = g.membership_id join accounts a on a.id = g.account_id where m.subject like '%05'"})
  void theShopIsWhole(String expected, String query) throws SQLException {
    assertThat(value(query)).isEqualTo(expected);
  }

  @Test
  void somethingWaitsInEveryState() throws SQLException {
    assertThat(value("select count(distinct status) from orders where number like 'O-%'")).isEqualTo("7");
    assertThat(value("select count(*) > 15 from orders o join memberships m on m.customer_id = o.customer_id where m.subject like '%04'")).isEqualTo("t");
    assertThat(value("select count(*) > 0 from orders o join memberships m on m.customer_id = o.customer_id "
        + "where m.subject like '%04' and o.status in ('PLACED', 'CONFIRMED', 'PICKING', 'SHIPPED')")).isEqualTo("t");
  }

  @Test
  void someInvoicesArePaidSomeOpenAndSomeLate() throws SQLException {
    for (String subject : List.of("%01", "%02")) {
      assertThat(value("select count(distinct i.status) || ' ' || (count(*) filter (where i.status = 'OPEN' and i.due_on < date '2026-03-02') > 0) "
          + "from invoices i where customer_id in (select customer_id from memberships m where m.subject like '" + subject + "')")).isEqualTo("2 true");
    }
    assertThat(value("select count(*) from invoices where issued_on > date '2026-03-02'")).isEqualTo("0");
  }

  @Test
  void nothingIsLeftUnchecked() throws SQLException {
    assertThat(value("select count(*) from pg_constraint where contype = 'f' and convalidated and conrelid::regclass::text in "
        + "('orders', 'order_lines', 'order_events', 'accounts', 'addresses', 'contact_points')")).isEqualTo("9");
    assertThat(value("select count(*) from pg_indexes where indexname = 'customers_search'")).isEqualTo("1");
  }

  @Test
  void searchTextsAreWrittenByTriggersAgain() throws SQLException {
    assertThat(value("select count(*) from pg_trigger where tgname like '%searchable' and tgenabled <> 'O'")).isEqualTo("0");
  }

  @Test
  void loadingAgainChangesNothing() throws Exception {
    assertThat(DemoShop.small(connection, CLOCK)).isEqualTo("The demo data are loaded already; nothing was changed.");
    assertThat(value("select count(*) from orders")).isEqualTo("180");
  }

  private static String value(String query) throws SQLException {
    try (var statement = connection.createStatement(); ResultSet rows = statement.executeQuery(query)) {
      rows.next();
      return rows.getString(1);
    }
  }
}

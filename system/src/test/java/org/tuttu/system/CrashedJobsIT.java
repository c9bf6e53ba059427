package org.tuttu.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * The server dies while it makes orders of standing orders and charges for services. It goes on when it is back: each standing order became one order, each period was charged once, and
 * the books are whole.
 */
@WithStack
class CrashedJobsIT {

  private static final int STANDING = 300;
  private static final int DAYS = 20;

  /** Somebody nobody else's test looks at. */
  private static final String BUYER = """
      with buyer as (insert into portal_users (subject, version, name, email, language, created_at) values (':mark', 1, 'Buyer :mark', ':mark@example.org', 'en', now()) returning subject)
      insert into memberships (id, version, subject, customer_id, access_right, since) select nextval('memberships_seq'), 1, subject,
        (select a.customer_id from accounts a where a.currency = 'EUR' and not exists (select 1 from memberships m where m.customer_id = a.customer_id) order by a.id limit 1), 'OWNER', now() from buyer""";

  /** Cheap enough for any credit limit, and enough of it. */
  private static final String STANDING_ORDERS = """
      with piece as (
        insert into products (id, version, number, kind, category, name, description, price, currency, vat_rate, on_sale, stock)
        select nextval('products_seq'), 1, 'P-:mark', 'GOODS', category, 'Pencil :mark', 'A pencil', 0.01, currency, vat_rate, true, 1000 from products
        where kind = 'GOODS' and currency = 'EUR' and on_sale order by id limit 1 returning id),
      made as (
        insert into standing_orders (id, version, number, customer_id, account_id, creation_key, name, status, weeks, next_on, when_missing, when_dearer, reference, orderer, orderer_name,
          attempt_at, delivery_street, delivery_city, delivery_country)
        select nextval('standing_orders_seq'), 1, ':mark-' || n, a.customer_id, a.id, ':mark-' || n, ':mark', 'ACTIVE', 4, current_date - 1, 'SKIP', 'SKIP', ':mark', m.subject, 'Buyer :mark',
          now(), 'Rantatie 1', 'Helsinki', 'FI'
        from memberships m join lateral (select * from accounts where customer_id = m.customer_id and currency = 'EUR' order by id limit 1) a on true, generate_series(1, :standing) n
        where m.subject = ':mark' returning id)
      insert into standing_order_lines (standing_order_id, product_id, position, quantity, price) select made.id, piece.id, 0, 1, 0.01 from made, piece""";

  /** Like one of the demo's that is paid in advance, of many accounts, each with a period that ended on another day. */
  private static final String SUBSCRIPTIONS = """
      insert into subscriptions select (jsonb_populate_record(s, jsonb_build_object('id', nextval('subscriptions_seq'), 'version', 1, 'number', ':mark-' || a.number || '-' || n,
        'start_key', ':mark-' || a.number || '-' || n, 'account_id', a.id, 'customer_id', a.customer_id, 'started_on', day.first, 'period_month', 0, 'term_month', 0,
        'period_from', day.first, 'next_on', (day.first + interval '1 month')::date, 'term_until', (day.first + interval '12 months')::date, 'minimum_until', day.first,
        'charged_until', (day.first + interval '1 month')::date, 'charges', 0) || '{"announce_on": null, "ends_on": null, "pauses_on": null, "next_plan_id": null, "retry_at": null}')).*
      from subscriptions s,
        (select * from accounts a where currency = 'EUR' and not exists (select 1 from memberships m where m.customer_id = a.customer_id) order by id limit 25) a, generate_series(1, :days) n,
        lateral (select ((current_date - (n % 25 + 1)) - interval '1 month')::date as first) day
      where s.id = (select min(u.id) from subscriptions u join plans p on p.id = u.plan_id where p.number = 'CARE-S' and u.status = 'ACTIVE')""";

  private static final String RUNS = "select count(*) from standing_order_runs r join standing_orders s on s.id = r.standing_order_id where s.name = ':mark'";
  private static final String CHARGES = "select count(*) from subscription_charges c join subscriptions s on s.id = c.subscription_id where s.number like ':mark-%'";

  private final Addresses at;
  private final Stack stack;
  private final String mark = UUID.randomUUID().toString().substring(0, 8);

  CrashedJobsIT(Addresses at, Stack stack) {
    this.at = at;
    this.stack = stack;
  }

  @Test
  void whatIsDueIsDoneOnce() throws Exception {
    assumeThat(stack).as("a stack of the tests' own, which may be killed").isNotNull();
    try (Connection database = at.connect(); Statement statement = database.createStatement()) {
      statement.executeUpdate(worded(BUYER));
      assertThat(statement.executeUpdate(worded(STANDING_ORDERS))).isEqualTo(STANDING);
      int subscriptions = statement.executeUpdate(worded(SUBSCRIPTIONS));
      killedInTheMiddle(database, subscriptions);
      stack.restartApplications();
      await().atMost(Duration.ofMinutes(4)).until(() -> number(database, RUNS) >= STANDING && number(database, CHARGES) >= subscriptions);

      assertThat(number(database, RUNS + " and r.outcome = 'ORDERED' and exists (select 1 from orders o where o.number = r.order_number)")).isEqualTo(STANDING);
      assertThat(number(database, "select count(*) from orders where reference = ':mark'")).as("no order of which the standing order does not know").isEqualTo(STANDING);
      assertThat(number(database, "select 1000 - stock from products where number = 'P-:mark'")).isEqualTo(STANDING);
      assertThat(number(database, "select count(*) from subscriptions where number like ':mark-%' and next_on > current_date")).isEqualTo(subscriptions);
      assertThat(number(database, CHARGES + " and c.invoice_number is not null")).as("each once").isEqualTo(subscriptions);
      assertBooksAreWhole(database);
    }
  }

  /** Both begin at the same second of a minute. */
  private void killedInTheMiddle(Connection database, int subscriptions) throws SQLException {
    await().atMost(Duration.ofMinutes(2)).pollInterval(Duration.ofMillis(20)).until(() -> number(database, RUNS) > 3 && number(database, CHARGES) > 3);
    stack.crashApplications();
    assertThat(number(database, RUNS)).as("in the middle of the orders").isLessThan(STANDING);
    assertThat(number(database, CHARGES)).as("in the middle of the charges").isLessThan(subscriptions);
  }

  private void assertBooksAreWhole(Connection database) throws SQLException {
    assertThat(number(database, "select (select sum(last_number) from invoice_series) - (select count(*) from invoices)")).as("numbers that no invoice has").isZero();
    assertThat(number(database, "select count(*) from account_balances b where b.balance <> (select coalesce(sum(p.amount), 0) from postings p where p.account_id = b.account_id)"))
        .as("accounts whose balance is not its postings").isZero();
    assertThat(number(database, "select count(*) from (select posting_id from entries group by posting_id having sum(amount) <> 0) unbalanced")).isZero();
  }

  private String worded(String sql) {
    return sql.replace(":mark", mark).replace(":standing", String.valueOf(STANDING)).replace(":days", String.valueOf(DAYS));
  }

  private long number(Connection database, String query) throws SQLException {
    try (Statement statement = database.createStatement(); ResultSet row = statement.executeQuery(worded(query))) {
      row.next();
      return row.getLong(1);
    }
  }
}

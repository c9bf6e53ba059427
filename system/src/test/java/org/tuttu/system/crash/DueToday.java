package org.tuttu.system.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.time.Duration;

/** Standing orders and subscriptions whose day has come. */
final class DueToday {

  private static final int STANDING = 40;

  /** Somebody nobody else's test looks at. */
  private static final String BUYER = """
      with buyer as (insert into portal_users (subject, version, name, email, language, created_at) values (':mark', 1, 'Buyer :mark', ':mark@example.org', 'en', now()) returning subject)
      insert into memberships (id, version, subject, customer_id, access_right, since) select nextval('memberships_seq'), 1, subject,
        (select a.customer_id from accounts a where a.currency = 'EUR' and not exists (select 1 from memberships m where m.customer_id = a.customer_id) order by a.id limit 1), 'OWNER', now() from buyer""";

  /** Cheap enough for any credit limit, and enough of them. */
  private static final String PENCILS = """
      insert into products (id, version, number, kind, category, name, description, price, currency, vat_rate, on_sale, stock)
      select nextval('products_seq'), 1, 'P' || n || '-:mark', 'GOODS', category, 'Pencil :mark ' || n, 'A pencil', 0.01, currency, vat_rate, true, 1000
      from (select * from products where kind = 'GOODS' and currency = 'EUR' and on_sale order by id limit 1) one, generate_series(1, 2) n""";

  /** The first half of them of one pencil, the second of the other. */
  private static final String STANDING_ORDERS = """
      with made as (
        insert into standing_orders (id, version, number, customer_id, account_id, creation_key, name, status, weeks, next_on, when_missing, when_dearer, reference, orderer, orderer_name,
          attempt_at, delivery_street, delivery_city, delivery_country)
        select nextval('standing_orders_seq'), 1, ':mark-' || n, a.customer_id, a.id, ':mark-' || n, ':mark', 'ACTIVE', 4, current_date - case when n <= 20 then 2 else 1 end, 'SKIP', 'SKIP',
          ':mark', m.subject, 'Buyer :mark', now(), 'Rantatie 1', 'Helsinki', 'FI'
        from memberships m join lateral (select * from accounts where customer_id = m.customer_id and currency = 'EUR' order by id limit 1) a on true, generate_series(1, 40) n
        where m.subject = ':mark' returning id, next_on)
      insert into standing_order_lines (standing_order_id, product_id, position, quantity, price)
      select made.id, p.id, 0, 1, 0.01 from made join products p on p.number = case when made.next_on = current_date - 2 then 'P1-:mark' else 'P2-:mark' end""";

  /** Like one of the demo's that is paid in advance, of many accounts, each with periods that ended on other days. */
  private static final String SUBSCRIPTIONS = """
      insert into subscriptions select (jsonb_populate_record(s, jsonb_build_object('id', nextval('subscriptions_seq'), 'version', 1, 'number', ':mark-' || a.number || '-' || n,
        'start_key', ':mark-' || a.number || '-' || n, 'account_id', a.id, 'customer_id', a.customer_id, 'started_on', day.first, 'period_month', 0, 'term_month', 0,
        'period_from', day.first, 'next_on', (day.first + interval '1 month')::date, 'term_until', (day.first + interval '12 months')::date, 'minimum_until', day.first,
        'charged_until', (day.first + interval '1 month')::date, 'charges', 0) || '{"announce_on": null, "ends_on": null, "pauses_on": null, "next_plan_id": null, "retry_at": null}')).*
      from subscriptions s,
        (select * from accounts a where currency = 'EUR' and not exists (select 1 from memberships m where m.customer_id = a.customer_id) order by id limit 10) a, generate_series(1, 4) n,
        lateral (select ((current_date - n) - interval '1 month')::date as first) day
      where s.id = (select min(u.id) from subscriptions u join plans p on p.id = u.plan_id where p.number = 'CARE-S' and u.status = 'ACTIVE')""";

  private static final String RUNS = "select count(*) from standing_order_runs r join standing_orders s on s.id = r.standing_order_id where s.name = ':mark'";
  private static final String CHARGES = "select count(*) from subscription_charges c join subscriptions s on s.id = c.subscription_id where s.number like ':mark-%'";

  private final Records records;
  private int subscriptions;

  DueToday(Records records) {
    this.records = records;
  }

  void begin() throws SQLException {
    records.run(BUYER);
    records.run(PENCILS);
    assertThat(records.run(STANDING_ORDERS)).isEqualTo(STANDING);
    subscriptions = records.run(SUBSCRIPTIONS);
  }

  /** At the second kind of pencil, and at the last subscription whose turn it is. */
  void hold() throws SQLException {
    records.hold("select id from products where number = 'P2-:mark'");
    records.hold("select id from subscriptions where number like ':mark-%' order by next_on desc, account_id desc limit 1");
  }

  void assertInTheMiddle() throws SQLException {
    assertThat(records.number(RUNS)).isPositive().isLessThan(STANDING);
    assertThat(records.number(CHARGES)).isPositive().isLessThan(subscriptions);
  }

  void assertEachIsOrderedOnce() throws SQLException {
    await().atMost(Duration.ofMinutes(3)).until(() -> records.number(RUNS) >= STANDING);
    assertThat(records.number(RUNS + " and r.outcome = 'ORDERED' and exists (select 1 from orders o where o.number = r.order_number)")).isEqualTo(STANDING);
    assertThat(records.number("select count(*) from orders where reference = ':mark'")).as("no order of which the standing order does not know").isEqualTo(STANDING);
    assertThat(records.number("select sum(1000 - stock) from products where number like 'P_-:mark'")).isEqualTo(STANDING);
  }

  void assertEachIsChargedOnce() throws SQLException {
    await().atMost(Duration.ofMinutes(3)).until(() -> records.number(CHARGES) >= subscriptions);
    assertThat(records.number("select count(*) from subscriptions where number like ':mark-%' and next_on > current_date")).isEqualTo(subscriptions);
    assertThat(records.number(CHARGES + " and c.invoice_number is not null")).as("each once").isEqualTo(subscriptions);
    assertThat(records.number("select (select sum(last_number) from invoice_series) - (select count(*) from invoices)")).as("numbers that no invoice has").isZero();
    assertThat(records.number("select count(*) from account_balances b where b.balance <> (select coalesce(sum(p.amount), 0) from postings p where p.account_id = b.account_id)"))
        .as("accounts whose balance is not its postings").isZero();
    assertThat(records.number("select count(*) from (select posting_id from entries group by posting_id having sum(amount) <> 0) unbalanced")).isZero();
  }
}

package org.tuttu.system.load;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Three services with plans, and some customers who use them. What was charged for them before stands in other books. */
final class DemoSubscriptions {
  private static final ZoneId ZONE = ZoneId.of("Europe/Helsinki");

  private final Bulk bulk;
  private final LocalDate today;

  DemoSubscriptions(Bulk bulk, Instant now) {
    this.bulk = bulk;
    this.today = LocalDate.ofInstant(now, ZONE);
  }

  void load() throws SQLException {
    product("H-5001", "coffee", "29.00", "Coffee machine care", "Cleaning, filters and repairs of one machine, at your place.");
    product("H-5002", "paper", "19.00", "Printing by the page", "A printer, its toner and its repairs; you pay for the pages.");
    plan("CARE-S", "H-5001", "Care, next working day", 12, 12, 30, "IN_ADVANCE", false, null, "29");
    plan("CARE-L", "H-5001", "Care, within four hours", 12, 12, 30, "IN_ADVANCE", false, null, "59");
    plan("PRINT-S", "H-5002", "Printing, small office", 1, 0, 14, "IN_ARREARS", true, "A4", "19");
    plan("PRINT-L", "H-5002", "Printing, large office", 1, 0, 14, "IN_ARREARS", true, "A4", "49");
    product("H-5003", "desk", "9.00", "Ergonomics at every desk", "A yearly look at each desk, and an adviser to call. You pay for each person.");
    plan("DESK", "H-5003", "Desk care", 12, 12, 30, "IN_ADVANCE", false, null, "9");
    bulk.execute("update plans set per_seat = true where number = 'DESK'");
    tiers("PRINT-S", 2000, "0.02", "0.015");
    tiers("PRINT-L", 8000, "0.015", "0.012");
    price("CARE-S", today.plusDays(100), "31", 0);
    String anna = customerOf(DemoPerson.ANNA);
    use(anna, "CARE-S", 11, 9, "ACTIVE");
    use(anna, "PRINT-S", 5, 12, "ACTIVE");
    use(anna, "PRINT-L", 8, 3, "PAUSED");
    use(customerOf(DemoPerson.BORIS), "CARE-S", 3, 20, "ACTIVE");
    for (int i = 0; i < 4; i++) {
      use("not exists (select 1 from memberships where customer_id = c.id) and c.kind = 'ORGANISATION' and c.id % 4 = " + i, i % 2 == 0 ? "CARE-L" : "PRINT-L", 2 + i, 5 + i, "ACTIVE");
    }
    use("not exists (select 1 from memberships where customer_id = c.id) and c.kind = 'ORGANISATION' and c.id % 5 = 2", "DESK", 4, 8, "ACTIVE");
    bulk.execute("update subscriptions set seats = 14 where plan_id = (select id from plans where number = 'DESK')");
    usage();
  }

  private void product(String number, String category, String price, String name, String description) throws SQLException {
    bulk.execute("""
        insert into products (id, version, number, kind, category, name, description, price, currency, vat_rate, on_sale)
        values (nextval('products_seq') - 49, 1, '%s', 'SUBSCRIPTION', '%s', '%s', '%s', %s, 'EUR', 25.5, true)""".formatted(number, category, name, description, price));
  }

  private void plan(String number, String product, String name, int term, int minimum, int notice, String billed, boolean pausable, String meter, String price) throws SQLException {
    bulk.execute("""
        insert into plans (id, version, number, product_id, name, period, term_months, minimum_months, notice_days, billed, pausable, meter, offered)
        select nextval('plans_seq') - 49, 1, '%s', id, '%s', 'MONTH', %d, %d, %d, '%s', %b, %s, true from products where number = '%s'""".formatted(
            number, name, term, minimum, notice, billed, pausable, meter == null ? "null" : "'" + meter + "'", product));
    price(number, today.minusYears(3), price, "A4".equals(meter) ? number.endsWith("S") ? 2000 : 8000 : 0);
  }

  private void price(String plan, LocalDate from, String price, int included) throws SQLException {
    bulk.execute("""
        insert into plan_prices (id, plan_id, currency, effective_from, price, included, made_at, made_by, made_by_name)
        select nextval('plan_prices_seq') - 49, id, 'EUR', date '%s', %s, %d, timestamptz '%s 09:00+02', '%s', '%s' from plans where number = '%s'""".formatted(
            from, price, included, today, DemoPerson.DORA.subject, DemoPerson.DORA.fullName, plan));
  }

  private void tiers(String plan, int included, String first, String second) throws SQLException {
    bulk.execute("""
        insert into plan_tiers (price_id, position, above, unit_price)
        select r.id, t.position, t.above, t.price from plan_prices r join plans p on p.id = r.plan_id, (values (0, 0, %s), (1, %d, %s)) t (position, above, price)
        where p.number = '%s'""".formatted(first, included, second, plan));
  }

  private static String customerOf(DemoPerson person) {
    return "c.id = (select customer_id from memberships where subject = '" + person.subject + "' order by since desc limit 1)";
  }

  /** The first customer of the condition uses the plan since so many months and days. */
  private void use(String condition, String plan, int months, int days, String status) throws SQLException {
    LocalDate started = today.minusMonths(months).minusDays(days);
    int month = months;
    while (!started.plusMonths(month + 1).isAfter(today)) {
      month++;
    }
    int term = plan.startsWith("PRINT") ? 1 : 12;
    int termMonth = month / term * term;
    LocalDate periodFrom = started.plusMonths(month);
    LocalDate next = started.plusMonths(month + 1);
    LocalDate termUntil = started.plusMonths(termMonth + term);
    LocalDate tell = termUntil.minusDays(term == 12 ? 44 : 28);
    bulk.execute("""
        with made as (
          insert into subscriptions (id, version, number, account_id, customer_id, start_key, currency, plan_id, price_id, status, started_on, period_month, term_month, term_months,
            period_from, next_on, term_until, minimum_until, charged_until, announce_on, charges, started_at, started_by, started_by_name)
          select nextval('subscriptions_seq') - 49, 1, 'S-' || nextval('subscription_numbers'), a.id, c.id, 'demo-%s', 'EUR', p.id, r.id, '%s', date '%s', %d, %d, %d, date '%s', date '%s',
            date '%s', date '%s', date '%s', %s, 0, timestamptz '%s 09:00+02', '%s', '%s'
          from customers c join accounts a on a.customer_id = c.id and a.currency = 'EUR'
            join plans p on p.number = '%s' join plan_prices r on r.plan_id = p.id and r.effective_from < date '%s'
          where %s order by c.id, a.id limit 1 returning id, customer_id, started_at)
        insert into subscription_events (id, subscription_id, customer_id, step, at, by_subject, by_name, day, note)
        select nextval('subscription_events_seq') - 49, made.id, made.customer_id, e.step, made.started_at + e.later, '%s', '%s', e.day, p.name
        from made join plans p on p.number = '%s', (values ('STARTED', interval '0', date '%s')%s) e (step, later, day) order by e.later""".formatted(
            plan, status, started, month, termMonth, term, periodFrom, next, termUntil, started.plusMonths(term == 12 ? 12 : 0), term == 12 ? next : periodFrom,
            tell.isAfter(today) ? "date '" + tell + "'" : "null", started, DemoPerson.CLARA.subject, DemoPerson.CLARA.fullName, plan, today, condition,
            DemoPerson.CLARA.subject, DemoPerson.CLARA.fullName, plan, started, status.equals("PAUSED") ? ", ('PAUSED', interval '3 months', date '" + started.plusMonths(3) + "')" : ""));
  }

  /** Pages of some months, all of them in the price, and those of the month that runs. */
  private void usage() throws SQLException {
    bulk.execute("""
        insert into subscription_charges (id, subscription_id, position, kind, from_on, until_on, quantity, name, product_number, currency, vat_rate, net, vat, made_at)
        select nextval('subscription_charges_seq') - 49, s.id, n, 'USAGE', cast(s.started_on + make_interval(months => s.period_month - 5 + n) as date),
          cast(s.started_on + make_interval(months => s.period_month - 4 + n) as date), 1100 + n * 170 - n % 2 * 260, p.name, 'H-5002', 'EUR', 25.5, 0, 0,
          s.started_on + make_interval(months => s.period_month - 4 + n)
        from subscriptions s join plans p on p.id = s.plan_id, generate_series(1, 4) n where p.number = 'PRINT-S'""");
    bulk.execute("update subscriptions set charges = 4 where plan_id = (select id from plans where number = 'PRINT-S')");
    bulk.execute("""
        insert into readings (id, subscription_id, reading_key, used_on, counts_on, quantity, recorded_at, recorded_by, recorded_by_name)
        select nextval('readings_seq'), s.id, cast(d.day as date)::text, cast(d.day as date), cast(d.day as date), 120 + extract(day from d.day), d.day + interval '10 hours', '%s', '%s'
        from subscriptions s join plans p on p.id = s.plan_id, generate_series(s.period_from, date '%s', interval '3 days') d (day)
        where p.number in ('PRINT-S', 'PRINT-L') and s.status = 'ACTIVE'""".formatted(DemoPerson.CLARA.subject, DemoPerson.CLARA.fullName, today));
  }
}

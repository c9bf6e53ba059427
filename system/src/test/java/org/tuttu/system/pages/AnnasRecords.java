package org.tuttu.system.pages;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tuttu.system.Addresses;

/** What of Anna's the pages' parameters can name, so that the others can try it. */
final class AnnasRecords {

  /** Parameters that say how to look, not at what. */
  private static final Set<String> VIEWS = Set.of("q", "category", "after", "filter", "quantity", "to", "from", "until", "status", "kind",
      "actor", "action", "record", "done", "lines", "problem", "state", "which");

  private static final String ANNA = "'00000000-0000-4000-8000-000000000001'";

  private static final String CUSTOMER = "(select m.customer_id from memberships m where m.subject = " + ANNA + " order by m.since desc limit 1)";

  private static final String CARE = "select number from subscriptions where plan_id = (select id from plans where number = 'CARE-S') and customer_id = ";

  private static final String CODE = "the-code-of-an-invitation-to-all";

  private final Map<String, String> values = new LinkedHashMap<>();

  AnnasRecords(Addresses addresses) throws SQLException {
    try (Connection connection = addresses.connect()) {
      inviteSomebody(connection);
      bringAFileIn(connection);
      shareAView(connection);
      tellAnna(connection);
      payOnline(connection);
      askToBeForgotten(connection);
      put(connection, "/orders number", "select number from orders where customer_id = " + CUSTOMER + " order by id desc limit 1");
      put(connection, "/standing-orders number", "select number from standing_orders where customer_id = " + CUSTOMER + " order by id limit 1");
      put(connection, "/standing-orders order", "select number from orders where customer_id = " + CUSTOMER + " order by id desc limit 1");
      put(connection, "/standing-orders list", "select id from order_lists where customer_id = " + CUSTOMER + " and shared order by id limit 1");
      put(connection, "/lists/list id", "select id from order_lists where customer_id = " + CUSTOMER + " and shared order by id limit 1");
      put(connection, "/lists/favourite number", "select number from products where on_sale order by id limit 1");
      put(connection, "/returns number", "select number from returns where customer_id = " + CUSTOMER + " order by (status = 'ACCEPTED') desc, id desc limit 1");
      put(connection, "/returns/ask number", "select o.number from orders o join shipments s on s.order_id = o.id and s.delivered_at is not null where o.customer_id = " + CUSTOMER
          + " order by s.delivered_at desc limit 1");
      put(connection, "/invoices number", "select number from invoices where customer_id = " + CUSTOMER + " order by (status = 'OPEN') desc, id desc limit 1");
      put(connection, "/invoices/pay number", "select number from invoices where customer_id = " + CUSTOMER + " and kind = 'INVOICE' order by id desc limit 1");
      put(connection, "/invoices/paid number", "select number from online_payments where customer_id = " + CUSTOMER + " order by id limit 1");
      put(connection, "/subscriptions number", CARE + CUSTOMER + " order by id limit 1");
      put(connection, "/subscriptions step", "select 'end'");
      put(connection, "/subscriptions plan", "select 'CARE-L' from plans limit 1");
      put(connection, "/subscriptions seats", "select '2'");
      put(connection, "/subscriptions account", "select number from accounts where customer_id = " + CUSTOMER + " and currency = 'EUR' order by id limit 1");
      put(connection, "/subscriptions/usage number", "select number from subscriptions where customer_id = " + CUSTOMER
          + " and plan_id = (select id from plans where number = 'PRINT-S') order by id limit 1");
      put(connection, "/plans number", "select number from plans where number = 'PRINT-S'");
      put(connection, "/account number", "select number from accounts where customer_id = " + CUSTOMER + " order by id limit 1");
      put(connection, "/invoices/pay account", "select number from accounts where customer_id = " + CUSTOMER + " order by id limit 1");
      put(connection, "/payments number", "select number from accounts where customer_id = " + CUSTOMER + " order by id limit 1");
      put(connection, "/payments/payment number", "select number from payments where customer_id = " + CUSTOMER + " order by id limit 1");
      put(connection, "/payments invoice", "select number from invoices where customer_id = " + CUSTOMER + " order by (status = 'OPEN') desc, id desc limit 1");
      put(connection, "/documents number", "select number from shared_documents where customer_id = " + CUSTOMER + " and withdrawn_at is null order by id limit 1");
      put(connection, "/reminders account", "select number from accounts where customer_id = " + CUSTOMER + " order by id limit 1");
      put(connection, "/reminders invoice", "select number from invoices where customer_id = " + CUSTOMER + " order by (status = 'OPEN') desc, id desc limit 1");
      put(connection, "/bank/entry number", "select number from bank_entries where status = 'WAITING' order by id limit 1");
      put(connection, "/bank/entry account", "select number from accounts where customer_id = " + CUSTOMER + " order by id limit 1");
      put(connection, "/bank/statement number", "select number from bank_statements order by id limit 1");
      put(connection, "/account/change number", "select number from change_requests where customer_id = " + CUSTOMER + " order by id limit 1");
      put(connection, "/account/attach number", "select number from change_requests where customer_id = " + CUSTOMER + " order by id limit 1");
      put(connection, "/account/confirm number", "select number from change_requests where customer_id = " + CUSTOMER + " order by id limit 1");
      put(connection, "/account/address id", "select id from addresses where customer_id = " + CUSTOMER + " order by id limit 1");
      put(connection, "/account/contact-point id", "select id from contact_points where customer_id = " + CUSTOMER + " order by id limit 1");
      put(connection, "/account/person id",
          "select id from memberships where customer_id = " + CUSTOMER + " and access_right = 'VIEWER' order by id limit 1");
      put(connection, "/account/switch membership",
          "select id from memberships where customer_id = " + CUSTOMER + " and access_right = 'OWNER' order by id limit 1");
      put(connection, "/account/invited id", "select id from invitations where customer_id = " + CUSTOMER + " order by id desc limit 1");
      put(connection, "/notifications/open id", "select max(id) from notifications where subject = " + ANNA);
      put(connection, "/customers/invitation id", "select id from invitations where customer_id = " + CUSTOMER + " and status = 'PENDING' and expires_at > now() order by id desc limit 1");
      put(connection, "/customers/person id",
          "select id from memberships where customer_id = " + CUSTOMER + " and access_right = 'VIEWER' order by id limit 1");
      put(connection, "/privacy/kind name", "select name from data_kinds where name = 'books'");
      put(connection, "/privacy number", "select number from privacy_requests where customer_id = " + CUSTOMER + " order by id desc limit 1");
      put(connection, "/catalogue number", "select number from products where on_sale order by id limit 1");
      put(connection, "/basket number", "select number from products where on_sale order by id limit 1");
      put(connection, "/customers number", "select number from customers where id = " + CUSTOMER);
      put(connection, "customer", "select number from customers where id = " + CUSTOMER);
      put(connection, "/customers/price-list number", "select number from accounts where customer_id = " + CUSTOMER + " order by id limit 1");
      put(connection, "/customers/account number", "select number from accounts where customer_id = " + CUSTOMER + " order by id limit 1");
      put(connection, "/customers/address id", "select id from addresses where customer_id = " + CUSTOMER + " order by id limit 1");
      put(connection, "/customers/contact-point id", "select id from contact_points where customer_id = " + CUSTOMER + " order by id limit 1");
      put(connection, "/customers/contact id", "select id from contacts where customer_id = " + CUSTOMER + " order by id limit 1");
      put(connection, "/carriers carrier", "select code from carriers order by id limit 1");
      put(connection, "/changes number", "select number from change_requests where status = 'WAITING' order by id limit 1");
      put(connection, "/products number", "select number from products order by id limit 1");
      put(connection, "/products/price id", "select id from list_prices order by id limit 1");
      put(connection, "/products list", "select code from price_lists where code <> 'STANDARD' order by code limit 1");
      put(connection, "/products product", "select number from products order by id limit 1");
      put(connection, "/imports number", "select number from imports where file_name = 'from-the-tests.csv' order by id limit 1");
      put(connection, "/lists list", "select 'orders'");
      put(connection, "/lists/job number", "select number from bulk_jobs where job_key = 'tests'");
      put(connection, "/lists id", "select id from saved_views where owner = 'tests' order by id limit 1");
      put(connection, "/portal-users id", "select subject from memberships where customer_id = " + CUSTOMER + " order by id limit 1");
    }
    values.put("code", CODE);
    values.put("token", "one.that-nobody-signed");
  }

  /** What a record is called by its page and parameter, such as {@code /orders number}. */
  String value(String name) {
    return values.get(name);
  }

  /** Whether a parameter names a record; one that is neither known as a record nor as a view is a gap in this test. */
  boolean names(PageAddress page, String parameter) {
    return value(page, parameter).isPresent();
  }

  /** The values for a page's parameters; those that only say how to look stay out. */
  Map<String, String> parametersOf(PageAddress page) {
    Map<String, String> parameters = new LinkedHashMap<>();
    for (String parameter : page.parameters()) {
      if (!VIEWS.contains(parameter)) {
        parameters.put(parameter, value(page, parameter).orElseThrow(() -> new AssertionError(
            page + " takes '" + parameter + "': say here what of Anna's it names, so that Boris tries it")));
      }
    }
    return parameters;
  }

  private Optional<String> value(PageAddress page, String parameter) {
    String path = page.path();
    while (true) {
      String found = values.get(path + " " + parameter);
      if (found != null) {
        return Optional.of(found);
      }
      int slash = path.lastIndexOf('/');
      if (slash <= 0) {
        return Optional.ofNullable(values.get(parameter));
      }
      path = path.substring(0, slash);
    }
  }

  private static void inviteSomebody(Connection connection) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement("""
        insert into invitations (id, version, code_hash, customer_id, email, access_right, language, invited_by, invited_by_name, invited_at, expires_at, status)
        select nextval('invitations_seq'), 1, encode(sha256('%s'), 'hex'), %s, 'tuomas@example.com', 'VIEWER', 'fi', 'tests', 'Tests', now(), now() + interval '14 days',
          'PENDING' on conflict do nothing""".formatted(CODE, CUSTOMER))) {
      statement.executeUpdate();
    }
  }

  /** Checked, with a row that was refused: what a manager of the company sees of somebody's customers. */
  private static void bringAFileIn(Connection connection) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement("""
        with made as (
          insert into imports (id, version, number, status, file_name, file_hash, file_bytes, kind, plan, rows, created, refused, uploaded_by,
            uploaded_by_name, uploaded_at)
          select nextval('imports_seq'), 1, 'I-' || nextval('import_numbers'), 'CHECKED', 'from-the-tests.csv', repeat('0', 64), 26, 'CUSTOMERS', '{"kind":"CUSTOMERS",
            "charset":"UTF-8","delimiter":",","decimal":".","dates":"YEAR_FIRST","columns":"2","field.0":"CUSTOMER","field.1":"NAME","key":"CUSTOMER",
            "whenKnown":"UPDATE","language":"en","currency":"EUR","zone":"UTC","missingMade":"false","lineKinds":"{}"}',
            2, 1, 1, 'tests', 'Tests', now() where not exists (select 1 from imports where file_name = 'from-the-tests.csv')
          returning id),
        piece as (insert into import_pieces select id, 0, convert_to(E'number,name\\nX-1,One\\nX-2,\\n', 'UTF8') from made),
        row as (insert into import_rows (import_id, line, cells) select id, 3, 'X-2' || chr(31) from made)
        insert into import_outcomes (import_id, line, outcome, reason) select id, 3, 'REFUSED', 'import.name-missing' from made""")) {
      statement.executeUpdate();
    }
  }

  /** Of a list that all staff may see; and what was done to many of its records. */
  private static void shareAView(Connection connection) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement("""
        insert into saved_views (id, version, list, name, state, shared, owner, owner_name)
        select nextval('saved_views_seq'), 1, 'orders', 'From the tests', 'status=PLACED', true, 'tests', 'Tests' on conflict do nothing""");
        PreparedStatement job = connection.prepareStatement("""
        insert into bulk_jobs (id, version, number, job_key, action, status, records, cut, begun_by, begun_by_username, begun_by_name, begun_by_roles, begun_at)
        select nextval('bulk_jobs_seq'), 1, 'B-' || nextval('bulk_job_numbers'), 'tests', 'CONFIRM', 'DONE', 0, false, 'tests', 'tests', 'Tests', 'STAFF', now()
        on conflict do nothing""")) {
      job.executeUpdate();
      statement.executeUpdate();
    }
  }

  /** As she did once, and took back. */
  private static void askToBeForgotten(Connection connection) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement("""
        insert into privacy_requests (number, customer_id, status, requested_by, requested_by_name, requested_at, due_on)
        select 'P-' || nextval('privacy_request_numbers'), %s, 'WITHDRAWN', %s, 'Anna', now(), current_date + 30""".formatted(CUSTOMER, ANNA))) {
      statement.executeUpdate();
    }
  }

  /** Something that leads to her orders, and that only she may open. */
  private static void tellAnna(Connection connection) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement("""
        with made as (
          insert into news (kind, name, args, path, customer_id, subject, mailed, at, told_at)
          values ('ORDERS', 'order-shipped', '{"0":"O-1"}', '/orders/orders', %s, %s, true, now(), now()) returning id, subject, customer_id)
        insert into notifications (news_id, subject, customer_id, bell, mail, digest_at)
        select id, subject, customer_id, 'SHOWN', 'NONE', now() from made""".formatted(CUSTOMER, ANNA))) {
      statement.executeUpdate();
    }
  }

  /** A payment at the payment service that came to nothing. */
  private static void payOnline(Connection connection) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement("""
        with invoice as (select * from invoices where customer_id = %s and kind = 'INVOICE' order by id limit 1), made as (
          insert into online_payments (id, version, number, account_id, customer_id, amount, currency, status, started_at, started_by, started_by_name, next_check_at)
          select nextval('online_payments_seq'), 1, 'W-' || nextval('online_payment_numbers'), account_id, customer_id, gross, currency, 'CLOSED', now(), 'tests', 'Tests', 'infinity'
          from invoice where not exists (select 1 from online_payments where started_by = 'tests') returning id)
        insert into online_payment_invoices select made.id, invoice.id, invoice.gross, false from made, invoice""".formatted(CUSTOMER))) {
      statement.executeUpdate();
    }
  }

  private void put(Connection connection, String name, String query) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(query); ResultSet rows = statement.executeQuery()) {
      if (!rows.next()) {
        throw new AssertionError("the demo data has nothing for " + name);
      }
      values.put(name, rows.getString(1));
    }
  }
}

package org.tuttu.exchange;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/** Takes back what an import brought in, row by row of the file; a record that somebody changed or used since stays as it is. */
final class ImportUndo {

  /**
   * How records of a table are taken back.
   *
   * @param restored the columns that an import changes
   * @param before   what they said before, by the row {@code r} of record {@code t}
   * @param stays    whether the changed record {@code t} cannot be what it was any more, by its row {@code r}
   * @param used     whether the created record {@code t} has more than the import gave it, by its row {@code r}
   * @param parts    deletes what the import gave with it, for the rows {@code r} that are taken back
   * @param customer the customer of record {@code t} whose search text it is part of; null when it is not
   */
  private record Taking(String table, List<String> restored, String before, String stays, String used, List<String> parts, String customer) {

    Taking(String table, List<String> restored, String used, List<String> parts, String customer) {
      this(table, restored, "r.before", "false", used, parts, customer);
    }
  }

  static final String USED_CUSTOMER = """
      exists (select 1 from orders o where o.customer_id = t.id) or exists (select 1 from memberships m where m.customer_id = t.id)
        or exists (select 1 from invitations i where i.customer_id = t.id) or exists (select 1 from interactions i where i.customer_id = t.id)
        or exists (select 1 from change_requests q where q.customer_id = t.id) or exists (select 1 from contacts k where k.customer_id = t.id)
        or exists (select 1 from addresses a where a.customer_id = t.id) or exists (select 1 from basket_lines l where l.customer_id = t.id)
        or exists (select 1 from accounts a where a.customer_id = t.id and a.version <> 1) or exists (select 1 from account_balances b where b.customer_id = t.id)
        or exists (select 1 from favourites f where f.customer_id = t.id) or exists (select 1 from order_lists l where l.customer_id = t.id)""";
  static final String USED_PRODUCT =
      "exists (select 1 from order_lines l where l.product_id = t.id) or exists (select 1 from basket_lines l where l.product_id = t.id)"
          + " or exists (select 1 from list_prices l where l.product_id = t.id) or exists (select 1 from standing_order_lines l where l.product_id = t.id)";

  /** What the import added to the stock or took from it is taken back: not what was sold or counted since. */
  private static final String STOCK = "(r.before ->> 'stock')::int + t.stock - (r.before ->> 'stock_left')::int";

  private static final Map<ImportKind, Taking> TAKINGS = Map.of(
      ImportKind.CUSTOMERS, new Taking("customers", List.of("name", "given_name", "family_name", "business_id", "foreign_key", "stage", "language", "country"),
          USED_CUSTOMER + """
              or (select count(*) from accounts a where a.customer_id = t.id) <> 1
              or exists (select 1 from contact_points p where p.customer_id = t.id and (p.id <> all (r.added) or p.version <> 1))""",
          List.of("delete from contact_points p using import_undone r where p.id = any (r.added) and p.version = 1",
              "delete from accounts a using import_undone r where a.customer_id = r.record_id and r.outcome = 'CREATED'"), "t.id"),
      ImportKind.CONTACTS, new Taking("contacts", List.of("name", "job_title", "email", "phone"), "false", List.of(), null),
      ImportKind.ADDRESSES, new Taking("addresses", List.of("recipient", "street2", "country", "valid_until"), "false", List.of(), "t.customer_id"),
      ImportKind.PRODUCTS, new Taking("products", List.of("category", "name", "description", "price", "currency", "vat_rate", "stock", "on_sale"),
          "case when r.before ->> 'stock_left' is null then r.before else r.before || jsonb_build_object('stock', " + STOCK + ") end", STOCK + " < 0",
          USED_PRODUCT + " or r.before is not null and t.stock is distinct from (r.before ->> 'stock_left')::int", List.of(), null),
      ImportKind.ORDERS, new Taking("orders", List.of(), "exists (select 1 from shipments s where s.order_id = t.id) or exists (select 1 from returns b where b.order_id = t.id)",
          List.of("delete from order_events e using import_undone r where e.order_id = r.record_id", "delete from order_lines l using import_undone r where l.order_id = r.record_id"),
          null));

  private final Statements statements;
  private final long importId;
  private final ImportKind kind;
  private final Taking taking;

  ImportUndo(Connection connection, Import each) {
    this.statements = new Statements(connection);
    this.importId = each.id();
    this.kind = each.plan().kind();
    this.taking = TAKINGS.get(kind);
  }

  /** @param after the rows of the lines after that one, up to and with the last */
  void undo(long after, long last) throws SQLException {
    statements.execute("set local tuttu.bulk = 'on'");
    String these = " r.import_id = " + importId + " and r.line > " + after + " and r.line <= " + last + " and r.outcome in ('CREATED', 'CHANGED')";
    String records = " join " + taking.table + " t on t.id = r.record_id where" + these;
    statements.execute("select 1 from import_outcomes r" + records + " order by t.id for update of t");
    if (taking.customer != null) {
      statements.execute("create temporary table import_undo_customers on commit drop as select distinct " + taking.customer + " as id from import_outcomes r" + records);
    }
    // A record that several rows made is gone with the first of them.
    statements.execute("update import_outcomes r set undone = not exists (select 1 from " + taking.table + " t where t.id = r.record_id) where" + these);
    statements.execute("update import_outcomes r set undone = t.version = r.version and case when r.outcome = 'CHANGED' then (" + taking.stays
        + ") is not true else not (" + taking.used + ") end from " + taking.table + " t where t.id = r.record_id and" + these);
    statements.execute("create temporary table import_undone on commit drop as select distinct on (r.record_id) r.record_id, r.outcome, "
        + taking.before + " as before, r.added from import_outcomes r" + records + " and r.undone");
    for (String part : taking.parts) {
      statements.execute(part);
    }
    statements.execute("delete from " + taking.table + " t using import_undone r where t.id = r.record_id and r.outcome = 'CREATED'");
    if (!taking.restored.isEmpty()) {
      String columns = String.join(", ", taking.restored);
      statements.execute("update " + taking.table + " t set version = t.version + 1, (" + columns + ") = (select " + columns + " from jsonb_populate_record(null::"
          + taking.table + ", r.before)) from import_undone r where t.id = r.record_id and r.outcome = 'CHANGED'");
      handOver();
    }
    if (taking.customer != null) {
      statements.execute("update customers c set search_text = customer_search_text(c) where c.id in (select id from import_undo_customers)");
    }
  }

  /**
   * A record that is again what another import left is as that import left it: it has its own undo before it. The record's version only ever grows, as somebody may have
   * looked at what is taken back; so the other import is told the new one.
   */
  private void handOver() throws SQLException {
    statements.update("update import_outcomes o set version = t.version from import_undone r join " + taking.table + " t on t.id = r.record_id, imports i"
        + " where r.outcome = 'CHANGED' and o.record_id = r.record_id and o.version = (r.before ->> 'version')::bigint and o.outcome in ('CREATED', 'CHANGED')"
        + " and i.id = o.import_id and i.id <> ? and i.kind = ?", importId, kind.name());
  }
}

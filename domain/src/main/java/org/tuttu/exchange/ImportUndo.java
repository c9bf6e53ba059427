package org.tuttu.exchange;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.tuttu.shared.TakenBack;

/** Takes back what an import brought in, row by row of the file; a record that somebody changed or used since stays as it is. */
final class ImportUndo {

  /** What the import added to the stock or took from it is taken back: not what was sold or counted since. */
  private static final String STOCK = "(r.before ->> 'stock')::int + t.stock - (r.before ->> 'stock_left')::int";

  /**
   * How records of a table are taken back.
   *
   * @param restored the columns that an import changes
   * @param number   how people call the record {@code t}, in SQL
   * @param before   what they said before, by the row {@code r} of record {@code t}
   * @param stays    whether the changed record {@code t} cannot be what it was any more, by its row {@code r}
   * @param used     whether the created record {@code t} has more than the import gave it, by its row {@code r}
   * @param customer the customer of record {@code t} whose search text it is part of; null when it is not
   */
  private record Taking(String table, List<String> restored, String number, String before, String stays, String used, String customer) {

    Taking(String table, List<String> restored, String number, String used, String customer) {
      this(table, restored, number, "r.before", "false", used, customer);
    }
  }

  private final Connection connection;
  private final Statements statements;
  private final long importId;
  private final ImportKind kind;
  private final Taking taking;

  ImportUndo(Connection connection, Import each) throws SQLException {
    this.connection = connection;
    this.statements = new Statements(connection);
    this.importId = each.id();
    this.kind = each.plan().kind();
    this.taking = taking();
  }

  private Taking taking() throws SQLException {
    return switch (kind) {
      case CUSTOMERS -> new Taking("customers", List.of("name", "given_name", "family_name", "business_id", "foreign_key", "stage", "language", "country"), "t.number", "r.before",
          "exists (select 1 from accounts a where a.id = any (r.accounts) and " + usedAccount(connection) + ")",
          usedCustomer(connection) + " or (select count(*) from accounts a where a.customer_id = t.id) <> coalesce(cardinality(r.accounts), 1)"
              + " or exists (select 1 from contact_points p where p.customer_id = t.id and (p.id <> all (r.added) or not " + PartsUndo.asMade("POINT", "p") + "))", "t.id");
      case CONTACTS -> new Taking("contacts", List.of("name", "job_title", "email", "phone"), "null", Uses.of(connection, "contacts", "t"), null);
      case ADDRESSES -> new Taking("addresses", List.of("recipient", "street2", "country", "valid_until"), "null", Uses.of(connection, "addresses", "t"), "t.customer_id");
      case PRODUCTS -> new Taking("products", List.of("category", "name", "description", "price", "currency", "vat_rate", "stock", "on_sale"), "t.number",
          "case when r.before ->> 'stock_left' is null then r.before else r.before || jsonb_build_object('stock', " + STOCK + ") end", STOCK + " < 0",
          Uses.of(connection, "products", "t") + " or r.before is not null and t.stock is distinct from (r.before ->> 'stock_left')::int", null);
      case ORDERS -> new Taking("orders", List.of(), "t.number", Uses.of(connection, "orders", "t", "order_events", "order_lines"), null);
    };
  }

  /** Whether the customer {@code t} is more than a record with contact points and accounts that nobody uses, in SQL. */
  static String usedCustomer(Connection connection) throws SQLException {
    return "(" + Uses.of(connection, "customers", "t", "contact_points", "accounts") + " or exists (select 1 from accounts a where a.customer_id = t.id and " + usedAccount(connection) + "))";
  }

  private static String usedAccount(Connection connection) throws SQLException {
    return "(not " + PartsUndo.asMade("ACCOUNT", "a") + " or " + Uses.of(connection, "accounts", "a") + ")";
  }

  /**
   * @param after the rows of the lines after that one, up to and with the last
   * @return the records that were there before, and are again as they were
   */
  TakenBack undo(long after, long last) throws SQLException {
    statements.execute("set local tuttu.bulk = 'on'");
    String these = " r.import_id = " + importId + " and r.line > " + after + " and r.line <= " + last + " and r.outcome in ('CREATED', 'CHANGED')";
    String records = " join " + taking.table + " t on t.id = r.record_id where" + these;
    statements.execute("select 1 from " + taking.table + " t where t.id in (select r.record_id from import_outcomes r where" + these + ") order by t.id for update");
    if (taking.customer != null) {
      statements.execute("create temporary table import_undo_customers on commit drop as select distinct " + taking.customer + " as id from import_outcomes r" + records);
    }
    // A record that several rows made is gone with the first of them.
    statements.execute("update import_outcomes r set undone = coalesce((select coalesce(t.version = r.version and case when r.outcome = 'CHANGED' then ("
        + taking.stays + ") is not true else not (" + taking.used + ") end, false) from " + taking.table + " t where t.id = r.record_id), true) where" + these);
    statements.execute("create temporary table import_undone on commit drop as select distinct on (r.record_id) r.record_id, r.outcome, "
        + taking.before + " as before, r.added, r.accounts from import_outcomes r" + records + " and r.undone");
    takeParts();
    statements.execute("delete from " + taking.table + " t using import_undone r where t.id = r.record_id and r.outcome = 'CREATED'");
    List<TakenBack.Version> restored = taking.restored.isEmpty() ? List.of() : restore();
    if (taking.customer != null) {
      statements.execute("update customers c set search_text = customer_search_text(c) where c.id in (select id from import_undo_customers)");
    }
    return new TakenBack(taking.table, restored);
  }

  private void takeParts() throws SQLException {
    if (kind == ImportKind.CUSTOMERS) {
      new PartsUndo(statements).undo();
    } else if (kind == ImportKind.ORDERS) {
      statements.execute("delete from order_events e using import_undone r where e.order_id = r.record_id");
      statements.execute("delete from order_lines l using import_undone r where l.order_id = r.record_id");
    }
  }

  /** A record's version only ever grows, as somebody may have looked at what is taken back. */
  private List<TakenBack.Version> restore() throws SQLException {
    String columns = String.join(", ", taking.restored);
    List<TakenBack.Version> restored = new ArrayList<>();
    try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery("update " + taking.table + " t set version = t.version + 1, (" + columns
        + ") = (select " + columns + " from jsonb_populate_record(null::" + taking.table + ", r.before)) from import_undone r where t.id = r.record_id and r.outcome = 'CHANGED' returning t.id, "
        + taking.number + ", (r.before ->> 'version')::bigint, t.version")) {
      while (row.next()) {
        restored.add(new TakenBack.Version(row.getLong(1), row.getString(2), row.getLong(3), row.getLong(4)));
      }
    }
    return restored;
  }
}

package org.tuttu.exchange;

import java.sql.SQLException;

/**
 * Takes back what an import did to contact points and accounts of the customers in {@code import_undone}, unless somebody changed them since. A part that is again as another
 * import left it is known as such from then on: its own version only grows.
 */
final class PartsUndo {

  private final Statements statements;

  PartsUndo(Statements statements) {
    this.statements = statements;
  }

  /** Whether the part is what it was when it was made, in SQL. */
  static String asMade(String kind, String alias) {
    return as(kind, alias, "1");
  }

  private static String as(String kind, String alias, String version) {
    return "(%2$s.version = %3$s or exists (select 1 from parts_taken_back h where h.kind = '%1$s' and h.record_id = %2$s.id and h.was = %3$s and h.now = %2$s.version))"
        .formatted(kind, alias, version);
  }

  void undo() throws SQLException {
    statements.execute("delete from contact_points p using import_undone r where p.id = any (r.added) and " + asMade("POINT", "p"));
    statements.execute("delete from accounts a using import_undone r where a.customer_id = r.record_id and (r.outcome = 'CREATED' or a.id = any (r.accounts))");
    take("POINT", "points", "contact_points", "label text, preferred boolean", "x.label, x.preferred");
    // Somebody may have preferred another one since, which the import did not know.
    statements.execute("""
        update contact_points p set version = p.version + 1, label = x.label, preferred = x.preferred and not exists (
          select 1 from contact_points o where o.customer_id = p.customer_id and o.kind = p.kind and o.preferred and o.id not in (select id from import_undo_points))
        from import_undo_points x where p.id = x.id""");
    take("ACCOUNT", "accounts", "accounts", "name text, payment_term_days int, price_list text, credit_limit numeric", "x.name, x.payment_term_days, x.price_list, x.credit_limit");
    statements.execute("update accounts a set version = a.version + 1, name = x.name, payment_term_days = x.payment_term_days, price_list = x.price_list, "
        + "credit_limit = x.credit_limit from import_undo_accounts x where a.id = x.id");
  }

  /** Finds what parts said before, and notes as what they will stand there. */
  private void take(String kind, String name, String table, String types, String columns) throws SQLException {
    statements.execute("create temporary table import_undo_" + name + " on commit drop as select p.id, p.version as stands, x.version as before, " + columns
        + " from import_undone r, jsonb_to_recordset(case jsonb_typeof(r.before -> '" + name + "') when 'array' then r.before -> '" + name + "' else '[]' end) x (id bigint, version bigint, "
        + types + ") join " + table + " p on p.id = x.id where r.outcome = 'CHANGED' and " + as(kind, "p", "x.version + 1"));
    statements.execute("insert into parts_taken_back (kind, record_id, was, now) select '" + kind + "', x.id, coalesce((select h.was from parts_taken_back h where h.kind = '" + kind
        + "' and h.record_id = x.id and h.now = x.before), x.before), x.stands + 1 from import_undo_" + name + " x");
  }
}

package org.tuttu.exchange;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;

/** Takes back what an import brought in, row by row of the file; a customer whom somebody changed or used since stays as it is. */
final class CustomerUndo {

  private static final String ROWS = "r.import_id = ? and r.line > ? and r.line <= ?";

  /** What a customer has beyond the account and the contact points that the import gave it. */
  private static final String USED = """
      exists (select 1 from orders o where o.customer_id = c.id) or exists (select 1 from memberships m where m.customer_id = c.id)
        or exists (select 1 from invitations i where i.customer_id = c.id) or exists (select 1 from interactions i where i.customer_id = c.id)
        or exists (select 1 from change_requests q where q.customer_id = c.id) or exists (select 1 from contacts k where k.customer_id = c.id)
        or exists (select 1 from addresses a where a.customer_id = c.id) or exists (select 1 from basket_lines l where l.customer_id = c.id)
        or (select count(*) from accounts a where a.customer_id = c.id and a.version = 1) <> 1
        or (select count(*) from accounts a where a.customer_id = c.id) <> 1
        or exists (select 1 from contact_points p where p.customer_id = c.id and (p.id <> all (r.added) or p.version <> 1))""";

  private final Connection connection;
  private final long importId;

  CustomerUndo(Connection connection, long importId) {
    this.connection = connection;
    this.importId = importId;
  }

  /** @param after the rows of the lines after that one, up to and with the last */
  void undo(long after, long last) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("set local tuttu.bulk = 'on'");
    }
    update("select 1 from import_rows r join customers c on c.id = r.customer_id where " + ROWS + " order by c.id for update of c", after, last);
    update("""
        update import_rows r set undone = c.version = r.version and (r.outcome = 'CHANGED' or not (""" + USED + "))"
        + " from customers c where c.id = r.customer_id and r.outcome in ('CREATED', 'CHANGED') and " + ROWS, after, last);
    String undone = "r.undone and " + ROWS;
    update("delete from contact_points p using import_rows r where p.id = any (r.added) and p.version = 1 and " + undone, after, last);
    update("delete from accounts a using import_rows r where a.customer_id = r.customer_id and r.outcome = 'CREATED' and " + undone, after, last);
    update("delete from customers c using import_rows r where c.id = r.customer_id and r.outcome = 'CREATED' and " + undone, after, last);
    update("""
        update customers c set version = c.version + 1, name = r.before ->> 'name', given_name = r.before ->> 'given_name',
          family_name = r.before ->> 'family_name', business_id = r.before ->> 'business_id', stage = r.before ->> 'stage', language = r.before ->> 'language',
          country = r.before ->> 'country'
        from import_rows r where c.id = r.customer_id and r.outcome = 'CHANGED' and\s""" + undone, after, last);
    update("update customers c set search_text = customer_search_text(c) from import_rows r where c.id = r.customer_id and r.outcome = 'CHANGED' and " + undone,
        after, last);
  }

  private void update(String sql, long after, long last) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setLong(1, importId);
      statement.setLong(2, after);
      statement.setLong(3, last);
      statement.execute();
    }
  }
}

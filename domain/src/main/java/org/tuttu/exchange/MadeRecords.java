package org.tuttu.exchange;

import java.sql.Connection;
import java.sql.SQLException;

/** Customers, accounts and products that an import made because its orders name them. */
final class MadeRecords {

  private final Connection connection;
  private final Statements statements;
  private final long importId;

  MadeRecords(Connection connection, long importId) {
    this.connection = connection;
    this.statements = new Statements(connection);
    this.importId = importId;
  }

  /** Removes them, as far as nothing else needs them. */
  void remove() throws SQLException {
    statements.update("""
        delete from import_made m using customers t where m.import_id = ? and m.kind = 'CUSTOMER' and t.id = m.record_id
          and (t.version <> 1 or exists (select 1 from contact_points p where p.customer_id = t.id)
            or exists (select 1 from accounts a where a.customer_id = t.id and not exists (
              select 1 from import_made o where o.import_id = m.import_id and o.kind = 'ACCOUNT' and o.record_id = a.id)) or\s"""
        + ImportUndo.usedCustomer(connection) + ")", importId);
    statements.update("""
        delete from accounts a using import_made m where m.import_id = ? and m.kind = 'ACCOUNT' and a.id = m.record_id and a.version = 1
          and not\s""" + Uses.of(connection, "accounts", "a") + """
         and (exists (select 1 from import_made o where o.import_id = m.import_id and o.kind = 'CUSTOMER' and o.record_id = a.customer_id)
            or exists (select 1 from accounts other where other.customer_id = a.customer_id and other.id <> a.id))""", importId);
    statements.update("delete from customers t using import_made m where m.import_id = ? and m.kind = 'CUSTOMER' and t.id = m.record_id", importId);
    statements.update("delete from import_made m using products t where m.import_id = ? and m.kind = 'PRODUCT' and t.id = m.record_id and (t.version <> 1 or " + Uses.of(connection, "products", "t") + ")", importId);
    statements.update("delete from products t using import_made m where m.import_id = ? and m.kind = 'PRODUCT' and t.id = m.record_id", importId);
    statements.update("delete from import_made where import_id = ?", importId);
  }

  /**
   * Gives the products what they were most often called when they were sold, and their last price; one that
   * was never sold at a price is not on sale.
   */
  void nameProducts() throws SQLException {
    statements.update("""
        update products p set name = coalesce(s.name, p.name), price = s.price, on_sale = true
        from (select l.product_id, mode() within group (order by l.name) as name, (array_agg(l.unit_price order by o.placed_at desc, l.id desc))[1] as price
          from import_made m join order_lines l on l.product_id = m.record_id join orders o on o.id = l.order_id
          where m.import_id = ? and m.kind = 'PRODUCT' and l.unit_price > 0 and l.quantity > 0 group by l.product_id) s
        where p.id = s.product_id and p.version = 1""", importId);
  }
}

package org.tuttu.system.bench.server;

import java.util.List;

/**
 * A statement that a page sends.
 *
 * @param parameters the request's parameters that fill it; those that end with {@code Id} are numbers
 */
record Statement(String sql, List<String> parameters) {

  private static final String ORDER_COLUMNS = "o.id, o.number, o.kind, o.status, o.placed_at, o.currency, o.net, o.vat, o.line_count, o.reference";

  private static final String NEWEST = "select " + ORDER_COLUMNS + " from orders o where o.customer_id = ? order by o.placed_at desc, o.id desc limit ";

  /** What a page of the portal asks the database. */
  static List<Statement> of(String page) {
    return switch (page) {
      case "home" -> List.of(
          by("select count(*) from (select 1 from orders o where o.customer_id = ? and o.status in ('PLACED', 'CONFIRMED', 'SHIPPED') limit 21) s",
              "customerId"),
          by(NEWEST + "3", "customerId"),
          by("select id, number, status, requested_at, decided_at, requested_by_name from change_requests where customer_id = ? order by id desc limit 5",
              "customerId"));
      case "orders" -> List.of(by(NEWEST + "21", "customerId"));
      case "order" -> List.of(
          by("""
              select o.id, o.number, o.version, o.kind, o.status, o.placed_at, o.placed_by_name, o.reference, a.number, a.name, o.delivery_recipient,
                o.delivery_street, o.delivery_street2, o.delivery_postal_code, o.delivery_city, o.delivery_country, o.currency, o.net, o.vat
              from orders o join accounts a on a.id = o.account_id where o.number = ? and o.customer_id = ?""", "number", "customerId"),
          by("""
              select position, kind, product_number, name, quantity, unit_price, vat_rate, net, vat from order_lines where order_id = ? order by position""",
              "orderId"),
          by("select status, at, by_name, note from order_events where order_id = ? order by id", "orderId"));
      case "catalogue" -> List.of(
          by("""
              select p.id, p.number, p.name, p.kind, p.category, p.price, p.currency, p.vat_rate, p.stock from products p
              where p.on_sale and (p.currency in (select currency from accounts where customer_id = ?)
                or not exists (select 1 from accounts a join products q on q.currency = a.currency and q.on_sale where a.customer_id = ?))
              order by p.name, p.id limit 21""", "customerId", "customerId"),
          by("""
              select c.code, n.name from categories c join category_names n on n.category = c.code and n.language = 'en'
              where exists (select 1 from products p where p.category = c.code and p.on_sale) order by c.position, c.code"""));
      case "customer-by-key" -> List.of(by("select id, number, kind, stage, name, country from customers where id = ?", "customerId"));
      default -> throw new IllegalArgumentException(page);
    };
  }

  private static Statement by(String sql, String... parameters) {
    return new Statement(sql, List.of(parameters));
  }
}

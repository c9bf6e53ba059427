package org.tuttu.system.load;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Loads a real shop's log (UCI Machine Learning Repository, "Online Retail", D. Chen 2015, doi 10.24432/C5BW33, CC BY 4.0) as catalogue, customers
 * and order history, all in one transaction. Every line is kept as what it is: amounts exactly as written, in GBP with up to four decimals and
 * never rounded, because the books they come from are closed. The log knows no VAT: its lines have the rate 0, which says "none recorded" and
 * keeps net and gross equal; products get the United Kingdom's standard rate, since they are sold anew. Sales to nobody in particular belong to
 * the customer R-COUNTER. While it loads (some seconds at the end), pages that show orders' lines wait.
 */
public final class RetailLog {
  private static final BigDecimal UK_STANDARD_RATE = new BigDecimal("20");
  private static final BigDecimal NONE = BigDecimal.ZERO;
  private static final int STOCK = 1000;

  private final Connection connection;
  private final Path log;
  private final LineKinds kinds = new LineKinds();
  private RetailSummary summary;

  private RetailLog(Connection connection, Path log) throws IOException {
    this.connection = connection;
    this.log = log;
  }

  /** @param arguments JDBC address, user, password, file */
  public static void main(String[] arguments) throws SQLException, IOException {
    try (Connection connection = DriverManager.getConnection(arguments[0], arguments[1], arguments[2])) {
      System.out.println(load(connection, Path.of(arguments[3])));
    }
  }

  /** Loads the log unless it is loaded already; says in a sentence which of the two it was. Commits, or leaves everything as it was. */
  public static String load(Connection connection, Path log) throws SQLException, IOException {
    long start = System.nanoTime();
    connection.setAutoCommit(false);
    try {
      if (isLoaded(connection)) return "The shop's log is loaded already; nothing was changed.";
      RetailLog loading = new RetailLog(connection, log);
      loading.load();
      connection.commit();
      loading.analyze();
      return "Loaded %,d lines of %,d orders, %,d products and %,d customers in %d s.".formatted(loading.summary.lines, loading.summary.orders.size(),
          loading.summary.products.size(), loading.summary.customers.size(), (System.nanoTime() - start) / 1_000_000_000);
    } finally {
      connection.rollback();
      connection.setAutoCommit(true);
    }
  }

  private static boolean isLoaded(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("select pg_advisory_xact_lock(hashtext('retail-log'))");
      try (ResultSet found = statement.executeQuery("select 1 from customers where number = 'R-" + RetailSummary.COUNTER + "'")) {
        return found.next();
      }
    }
  }

  private void load() throws SQLException, IOException {
    summary = RetailSummary.of(log, kinds);
    category();
    products();
    customers();
    accounts();
    orders();
    events();
    lines();
  }

  private void category() throws SQLException {
    execute("insert into categories values ('retail', 900) on conflict do nothing");
    execute("""
        insert into category_names values ('retail', 'en', 'Gifts and homeware'), ('retail', 'fi', 'Lahjat ja sisustus'),
          ('retail', 'nb', 'Gaver og interiør'), ('retail', 'lv', 'Dāvanas un lietas mājai') on conflict do nothing""");
  }

  private void products() throws SQLException {
    Ids ids = new Ids(connection, "products_seq", summary.products.size());
    try (CopyRows rows = new CopyRows(connection, "products", "id, version, number, kind, category, name, price, currency, vat_rate, stock, on_sale")) {
      summary.products.forEach((code, product) -> {
        product.id = ids.next();
        BigDecimal price = product.price();
        rows.row(product.id, 1, code, "GOODS", "retail", product.name(code), price == null ? NONE : price, "GBP", UK_STANDARD_RATE, STOCK, price != null);
      });
    }
  }

  private void customers() throws SQLException {
    Ids ids = new Ids(connection, "customers_seq", summary.customers.size());
    try (CopyRows rows = new CopyRows(connection, "customers", "id, version, number, kind, stage, name, language, country, created_at")) {
      summary.customers.forEach((number, customer) -> {
        customer.id = ids.next();
        boolean counter = number.equals(RetailSummary.COUNTER);
        rows.row(customer.id, 1, "R-" + number, "ORGANISATION", "CUSTOMER", counter ? "Counter sales" : "Customer " + number, "en",
            counter ? "GB" : customer.country, customer.since);
      });
    }
  }

  private void accounts() throws SQLException {
    Ids ids = new Ids(connection, "accounts_seq", summary.customers.size());
    try (CopyRows rows = new CopyRows(connection, "accounts", "id, version, customer_id, number, name, currency, payment_term_days")) {
      summary.customers.forEach((number, customer) -> {
        customer.accountId = ids.next();
        rows.row(customer.accountId, 1, customer.id, "RA-" + number, "Main account", "GBP", 30);
      });
    }
  }

  private void orders() throws SQLException {
    Ids ids = new Ids(connection, "orders_seq", summary.orders.size());
    try (CopyRows rows = new CopyRows(connection, "orders", "id, version, number, account_id, customer_id, kind, status, currency, net, vat, gross, "
        + "line_count, placed_at, placed_by, placed_by_name, delivery_country")) {
      summary.orders.forEach((number, order) -> {
        order.id = ids.next();
        RetailSummary.Customer customer = summary.customers.get(order.customer);
        rows.row(order.id, 1, number, customer.accountId, customer.id, order.kind(number), "DELIVERED", "GBP", order.net, NONE, order.net, order.lines,
            order.placedAt, "system", "Shop log", order.country);
      });
    }
  }

  private void events() throws SQLException {
    Ids ids = new Ids(connection, "order_events_seq", summary.orders.size());
    try (CopyRows rows = new CopyRows(connection, "order_events", "id, order_id, status, at, by_subject, by_name")) {
      for (RetailSummary.Order order : summary.orders.values()) rows.row(ids.next(), order.id, "DELIVERED", order.placedAt, "system", "Shop log");
    }
  }

  /** Checking each line's order and product by itself takes four times as long as all the rest: they are checked at the end, all at once. */
  private void lines() throws SQLException, IOException {
    execute("alter table order_lines drop constraint order_lines_order_id_fkey, drop constraint order_lines_product_id_fkey");
    copyLines();
    execute("alter table order_lines add foreign key (order_id) references orders, add foreign key (product_id) references products");
  }

  private void copyLines() throws SQLException, IOException {
    Ids ids = new Ids(connection, "order_lines_seq", summary.lines);
    try (CopyRows rows = new CopyRows(connection, "order_lines",
        "id, order_id, position, kind, product_id, product_number, name, quantity, unit_price, vat_rate, net, vat, gross")) {
      RetailLine.forEach(log, line -> {
        RetailSummary.Order order = summary.orders.get(line.invoice());
        RetailSummary.Product product = summary.products.get(line.code());
        String name = line.description() != null ? line.description().strip() : product == null ? line.code() : product.name(line.code());
        rows.row(ids.next(), order.id, ++order.written, kinds.of(line), product == null ? null : product.id, line.code(), name,
            line.quantity(), line.price(), NONE, line.net(), NONE, line.net());
      });
    }
  }

  /** So that the planner knows at once what has come. */
  private void analyze() throws SQLException {
    execute("analyze products, customers, accounts, orders, order_lines, order_events");
    connection.commit();
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}

package org.tuttu.system.load;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import org.tuttu.shared.CopyRows;

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

  private final Bulk bulk;
  private final Path log;
  private final LineKinds kinds = new LineKinds();
  private RetailSummary summary;

  private RetailLog(Bulk bulk, Path log) throws IOException {
    this.bulk = bulk;
    this.log = log;
  }

  /** Loads the log unless it is loaded already; says in a sentence which of the two it was. */
  public static String load(Connection connection, Path log) throws SQLException, IOException {
    return Bulk.run(connection, bulk -> new RetailLog(bulk, log).load());
  }

  private String load() throws SQLException, IOException {
    if (bulk.exists("select 1 from customers where number = 'R-" + RetailSummary.COUNTER + "'")) {
      return "The shop's log is loaded already; nothing was changed.";
    }
    long start = System.nanoTime();
    summary = RetailSummary.of(log, kinds);
    category();
    products();
    customers();
    accounts();
    bulk.withoutChecks(List.of("orders", "order_events", "order_lines"), () -> {
      orders();
      events();
      lines();
    });
    return String.format(Locale.ENGLISH, "Loaded %,d lines of %,d orders, %,d products and %,d customers in %d s.", summary.lines, summary.orders.size(),
        summary.products.size(), summary.customers.size(), (System.nanoTime() - start) / 1_000_000_000);
  }

  private void category() throws SQLException {
    bulk.execute("insert into categories values ('retail', 900) on conflict do nothing");
    bulk.execute("""
        insert into category_names values ('retail', 'en', 'Gifts and homeware'), ('retail', 'fi', 'Lahjat ja sisustus'),
          ('retail', 'nb', 'Gaver og interiør'), ('retail', 'lv', 'Dāvanas un lietas mājai') on conflict do nothing""");
  }

  private void products() throws SQLException {
    Ids ids = bulk.ids("products", summary.products.size());
    try (CopyRows rows = bulk.copy("products", "id, version, number, kind, category, name, price, currency, vat_rate, stock, on_sale")) {
      summary.products.forEach((code, product) -> {
        product.id = ids.next();
        BigDecimal price = product.price();
        rows.row(product.id, 1, code, "GOODS", "retail", product.name(code), price == null ? NONE : price, "GBP", UK_STANDARD_RATE, STOCK, price != null);
      });
    }
  }

  private void customers() throws SQLException {
    Ids ids = bulk.ids("customers", summary.customers.size());
    try (CopyRows rows = bulk.copy("customers", "id, version, number, kind, stage, name, language, country, created_at")) {
      summary.customers.forEach((number, customer) -> {
        customer.id = ids.next();
        boolean counter = number.equals(RetailSummary.COUNTER);
        rows.row(customer.id, 1, "R-" + number, "ORGANISATION", "CUSTOMER", counter ? "Counter sales" : "Customer " + number, "en",
            counter ? "GB" : customer.country, customer.since);
      });
    }
  }

  private void accounts() throws SQLException {
    Ids ids = bulk.ids("accounts", summary.customers.size());
    try (CopyRows rows = bulk.copy("accounts", "id, version, customer_id, number, name, currency, payment_term_days")) {
      summary.customers.forEach((number, customer) -> {
        customer.accountId = ids.next();
        rows.row(customer.accountId, 1, customer.id, "RA-" + number, "Main account", "GBP", 30);
      });
    }
  }

  private void orders() throws SQLException {
    Ids ids = bulk.ids("orders", summary.orders.size());
    try (CopyRows rows = bulk.copy("orders", "id, version, number, account_id, customer_id, kind, status, currency, net, vat, gross, "
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
    Ids ids = bulk.ids("order_events", summary.orders.size());
    try (CopyRows rows = bulk.copy("order_events", "id, order_id, status, at, by_subject, by_name")) {
      for (RetailSummary.Order order : summary.orders.values()) rows.row(ids.next(), order.id, "DELIVERED", order.placedAt, "system", "Shop log");
    }
  }

  private void lines() throws SQLException, IOException {
    Ids ids = bulk.ids("order_lines", summary.lines);
    try (CopyRows rows = bulk.copy("order_lines",
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
}

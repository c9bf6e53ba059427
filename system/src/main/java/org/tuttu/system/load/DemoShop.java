package org.tuttu.system.load;

import java.io.IOException;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.tuttu.shared.CopyRows;

/**
 * An office and workshop supplier with some thirty customers in Finland, Norway, Latvia and elsewhere, the cast of the demo logins among them, and
 * a year of orders that ends now. The same every time, but for the dates.
 */
public final class DemoShop {
  private static final int ORDERS = 180;

  private final Bulk bulk;
  private final Instant now;

  private DemoShop(Bulk bulk, Clock clock) {
    this.bulk = bulk;
    this.now = clock.instant();
  }

  /** Loads the shop unless it is loaded already; says in a sentence which of the two it was. */
  public static String small(Connection connection, Clock clock) throws SQLException, IOException {
    return Bulk.run(connection, bulk -> new DemoShop(bulk, clock).small());
  }

  private String small() throws SQLException, IOException {
    List<String[]> products = Bulk.table("demo-products.txt");
    if (bulk.exists("select 1 from products where number = '" + products.get(0)[0] + "'")) return "The demo data are loaded already; nothing was changed.";
    categories();
    DemoProducts sold = products(products);
    List<DemoCustomer> customers = new DemoCustomers(bulk, now).load();
    new DemoPrices(bulk, sold.ids()).load(customers.get(0));
    new DemoReplenishment(bulk, now, sold.ids()).load(customers.get(0));
    new DemoOrders(bulk, now, sold, customers, ORDERS).load();
    new DemoInvoices(bulk, now).load();
    new DemoBank(bulk, now).load();
    new DemoReminders(bulk).load();
    new DemoShipments(bulk, now, customers.get(0).id()).load();
    new DemoReturns(bulk, now).load(customers.get(0), customers.get(1));
    new DemoPeople(bulk, now).load(customers);
    new DemoDocuments(bulk, now).load(customers.get(0));
    new DemoPrivacy(bulk).load(customers.get(0));
    new DemoSubscriptions(bulk, now).load();
    return "Loaded demo data: %d products, %d customers, %d orders.".formatted(products.size(), customers.size(), ORDERS);
  }

  private void categories() throws SQLException, IOException {
    List<String[]> categories = Bulk.table("demo-categories.txt");
    try (CopyRows rows = bulk.copy("categories", "code, position")) {
      for (int i = 0; i < categories.size(); i++) rows.row(categories.get(i)[0], i + 1);
    }
    List<String> languages = List.of("en", "fi", "nb", "lv");
    try (CopyRows rows = bulk.copy("category_names", "category, language, name")) {
      for (String[] each : categories) for (String language : languages) rows.row(each[0], language, each[1 + languages.indexOf(language)]);
    }
  }

  private DemoProducts products(List<String[]> products) throws SQLException {
    Ids ids = bulk.ids("products", products.size());
    DemoProducts sold = new DemoProducts();
    try (CopyRows rows = bulk.copy("products",
        "id, version, number, kind, category, name, description, price, currency, vat_rate, stock, on_sale")) {
      for (String[] each : products) {
        long id = ids.next();
        rows.row(id, 1, each[0], each[1], each[2], each[6], each[7], each[3], "EUR", each[4], each[5], true);
        sold.add(id, each[0], each[6], new BigDecimal(each[3]), new BigDecimal(each[4]));
      }
    }
    return sold;
  }

  /** A moment some days ago. */
  static Instant daysAgo(Instant now, double days) {
    return now.minus(Duration.ofSeconds((long) (days * 86_400)));
  }
}

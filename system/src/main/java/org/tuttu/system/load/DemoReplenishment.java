package org.tuttu.system.load;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.tuttu.shared.CopyRows;

/** What Anna's café orders again and again, and how some products come. */
final class DemoReplenishment {
  private final Bulk bulk;
  private final Instant now;
  private final Map<String, Long> products;

  /** @param products ids by number */
  DemoReplenishment(Bulk bulk, Instant now, Map<String, Long> products) {
    this.bulk = bulk;
    this.now = now;
    this.products = products;
  }

  void load(DemoCustomer cafe) throws SQLException, IOException {
    supply();
    try (CopyRows rows = bulk.copy("favourites", "subject, customer_id, product_id, added_at")) {
      for (String each : new String[] {"K-1001", "K-1007", "P-2001"}) rows.row(DemoPerson.ANNA.subject, cafe.id(), products.get(each), DemoShop.daysAgo(now, 40));
    }
    list(cafe);
    standing(cafe);
  }

  private void supply() throws SQLException, IOException {
    bulk.execute("update products set expected_on = current_date + 18 where number in ('D-4008', 'W-3006')");
    bulk.execute("update products set pack = 6 where number = 'K-1005'");
    try (CopyRows rows = bulk.copy("related_products", "product_id, related_id, position")) {
      rows.row(products.get("K-1009"), products.get("K-1007"), 1);
      rows.row(products.get("K-1009"), products.get("K-1001"), 2);
      rows.row(products.get("K-1001"), products.get("K-1007"), 1);
    }
  }

  private void list(DemoCustomer cafe) throws SQLException, IOException {
    long id = bulk.ids("order_lists", 1).next();
    try (CopyRows rows = bulk.copy("order_lists", "id, version, customer_id, owner, owner_name, name, shared")) {
      rows.row(id, 1, cafe.id(), DemoPerson.ANNA.subject, DemoPerson.ANNA.fullName, "Opening a new café", true);
    }
    try (CopyRows rows = bulk.copy("order_list_lines", "list_id, product_id, position, quantity")) {
      rows.row(id, products.get("K-1009"), 1, 1);
      rows.row(id, products.get("K-1008"), 2, 48);
      rows.row(id, products.get("K-1010"), 3, 2);
    }
  }

  private void standing(DemoCustomer cafe) throws SQLException, IOException {
    long id = bulk.ids("standing_orders", 1).next();
    long number = bulk.numbers("standing_order_numbers", 1)[0];
    LocalDate today = now.atZone(ZoneOffset.UTC).toLocalDate();
    try (CopyRows rows = bulk.copy("standing_orders", "id, version, number, customer_id, account_id, creation_key, name, status, weeks, next_on, when_missing, when_dearer, "
        + "reference, orderer, orderer_name, attempt_at, delivery_street, delivery_postal_code, delivery_city, delivery_country")) {
      rows.row(id, 1, "S-" + number, cafe.id(), cafe.accountId(), "demo", "Coffee for the bar", "ACTIVE", 2, today.plusDays(9), "LEAVE_OUT",
          "ORDER", "Bar", DemoPerson.ANNA.subject, DemoPerson.ANNA.fullName, now, cafe.street(), cafe.postalCode(), cafe.city(), cafe.country());
    }
    try (CopyRows rows = bulk.copy("standing_order_lines", "standing_order_id, product_id, position, quantity, price")) {
      rows.row(id, products.get("K-1001"), 1, 24, "8.60");
      rows.row(id, products.get("K-1007"), 2, 4, "6.80");
    }
  }
}

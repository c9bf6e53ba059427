package org.tuttu.system.load;

import java.io.IOException;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.tuttu.shared.CopyRows;

/** A price list for cafés, which Anna's café has, and prices by quantity for everybody. */
final class DemoPrices {
  private static final String CAFES = "CAFES";

  private final Bulk bulk;
  private final Map<String, Long> products;

  /** @param products ids by number */
  DemoPrices(Bulk bulk, Map<String, Long> products) {
    this.bulk = bulk;
    this.products = products;
  }

  void load(DemoCustomer cafe) throws SQLException, IOException {
    bulk.execute("insert into price_lists (id, version, code, name, currency) values (nextval('price_lists_seq') - 49, 1, '" + CAFES + "', 'Cafés and restaurants', 'EUR')");
    bulk.execute("update accounts set price_list = '" + CAFES + "' where id = " + cafe.accountId());
    List<String[]> prices = Bulk.table("demo-prices.txt");
    Ids ids = bulk.ids("list_prices", prices.size());
    try (CopyRows rows = bulk.copy("list_prices", "id, version, price_list, product_id, from_quantity, price, valid_from")) {
      for (String[] each : prices) rows.row(ids.next(), 1, each[0], products.get(each[1]), Integer.valueOf(each[2]), new BigDecimal(each[3]), "2025-01-01");
    }
  }
}

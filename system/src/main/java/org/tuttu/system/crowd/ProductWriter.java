package org.tuttu.system.crowd;

import java.sql.SQLException;

/** Writes the products. Many have enough in stock, some little, some none. */
final class ProductWriter {
  private ProductWriter() {}

  static void write(Database database, Crowd crowd, Assortment assortment, Reserved reserved) throws SQLException {
    try (Refill products = new Refill(database, "products", reserved.products,
        "id, version, number, kind, category, name, price, currency, vat_rate, stock, on_sale")) {
      for (int i = 0; i < assortment.count(); i++) {
        Assortment.Product each = assortment.product(i);
        Dice dice = crowd.dice(30, i);
        int stock = dice.chance(0.9) ? 20 + dice.below(2_000) : dice.below(6);
        products.row(products.nextId(), 1, each.number(), "GOODS", each.category(), each.name(), Cents.text(each.price()), "EUR", Cents.rate(each.vat()), stock,
            dice.chance(0.97));
      }
    }
  }
}

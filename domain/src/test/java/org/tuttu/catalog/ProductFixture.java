package org.tuttu.catalog;

import java.math.BigDecimal;
import org.tuttu.catalog.selfservice.ProductKind;

/** Products for other capabilities' unit tests. */
public final class ProductFixture {

  private ProductFixture() {}

  /** Goods in EUR. */
  public static Product product(String number, String price, String vatRate) {
    return new Product(new NewProduct(
        number, ProductKind.GOODS, "EUR", 10, new ProductFacts(null, number, null, new BigDecimal(price), new BigDecimal(vatRate))));
  }
}

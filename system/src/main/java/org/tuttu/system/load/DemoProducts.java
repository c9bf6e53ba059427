package org.tuttu.system.load;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

/** The products that the demo's orders are made of. */
final class DemoProducts {
  record Product(long id, String number, String name, BigDecimal price, BigDecimal vatRate) {}

  /** A line with its amounts, rounded as every order's are: each line's net and VAT half up to the cent. */
  record Line(Product product, int quantity, BigDecimal net, BigDecimal vat) {
    static Line of(Product product, int quantity) {
      BigDecimal net = product.price.multiply(BigDecimal.valueOf(quantity)).setScale(2, RoundingMode.HALF_UP);
      return new Line(product, quantity, net, net.multiply(product.vatRate).movePointLeft(2).setScale(2, RoundingMode.HALF_UP));
    }
  }

  private final List<Product> products = new ArrayList<>();

  void add(long id, String number, String name, BigDecimal price, BigDecimal vatRate) {
    products.add(new Product(id, number, name, price, vatRate));
  }

  /** By number. */
  Map<String, Long> ids() {
    return products.stream().collect(Collectors.toMap(Product::number, Product::id));
  }

  /** Different products, more of the cheap than of the dear. */
  List<Line> lines(Random random, int count) {
    List<Line> lines = new ArrayList<>();
    int first = random.nextInt(products.size());
    for (int i = 0; i < count; i++) {
      Product product = products.get((first + i * 7) % products.size());
      int most = product.price.intValue() < 10 ? 20 : product.price.intValue() < 60 ? 5 : 2;
      lines.add(Line.of(product, 1 + random.nextInt(most)));
    }
    return lines;
  }
}

package org.tuttu.system.load;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** What the shop's log says of products, customers and orders, added up in a first reading; small enough to be kept in memory. */
final class RetailSummary {
  static final String COUNTER = "COUNTER";

  final Map<String, Product> products = new LinkedHashMap<>();
  final Map<String, Customer> customers = new LinkedHashMap<>();
  final Map<String, Order> orders = new LinkedHashMap<>();
  int lines;

  static RetailSummary of(Path log, LineKinds kinds) throws IOException {
    RetailSummary summary = new RetailSummary();
    summary.customers.put(COUNTER, new Customer());
    RetailLine.forEach(log, line -> summary.add(line, kinds));
    return summary;
  }

  private void add(RetailLine line, LineKinds kinds) {
    lines++;
    if (kinds.isProduct(line.code())) products.computeIfAbsent(line.code(), code -> new Product()).add(line);
    customers.computeIfAbsent(customer(line), number -> new Customer()).add(line);
    orders.computeIfAbsent(line.invoice(), number -> new Order(customer(line))).add(line);
  }

  private static String customer(RetailLine line) {
    return line.customer() == null ? COUNTER : line.customer();
  }

  private static <K> K mostUsual(Map<K, Integer> counts) {
    return counts.entrySet().stream().max(Comparator.comparingInt(Map.Entry::getValue)).map(Map.Entry::getKey).orElse(null);
  }

  static final class Product {
    long id;
    private final Map<String, Integer> names = new LinkedHashMap<>();
    private final Map<String, Integer> otherNames = new LinkedHashMap<>();
    private final TreeMap<YearMonth, Map<BigDecimal, Integer>> prices = new TreeMap<>();

    private void add(RetailLine line) {
      boolean sold = line.price().signum() > 0;
      if (line.description() != null) (sold ? names : otherNames).merge(line.description(), 1, Integer::sum);
      if (sold) prices.computeIfAbsent(YearMonth.from(line.at().atZone(ZoneOffset.UTC)), month -> new HashMap<>()).merge(line.price(), 1, Integer::sum);
    }

    /** What it was most often called when it was sold: lines without a price say "damaged" or "found" in the name's place. */
    String name(String code) {
      String name = names.isEmpty() ? mostUsual(otherNames) : mostUsual(names);
      return name == null || name.isBlank() ? code : name.strip();
    }

    /** The most usual one of the last month in which it was sold; null when it never was. */
    BigDecimal price() {
      return prices.isEmpty() ? null : mostUsual(prices.lastEntry().getValue());
    }
  }

  static final class Customer {
    long id;
    long accountId;
    String country;
    Instant since = Instant.MAX;

    private void add(RetailLine line) {
      country = Countries.code(line.country());
      if (line.at().isBefore(since)) since = line.at();
    }
  }

  static final class Order {
    final String customer;
    long id;
    BigDecimal net = BigDecimal.ZERO;
    int lines;
    int written;
    Instant placedAt = Instant.MAX;
    String country;
    private boolean corrects = true;

    private Order(String customer) {
      this.customer = customer;
    }

    private void add(RetailLine line) {
      net = net.add(line.net());
      lines++;
      if (line.at().isBefore(placedAt)) placedAt = line.at();
      country = Countries.code(line.country());
      corrects &= line.isStockCorrection();
    }

    /** C: a cancellation, so the goods came back; A: an adjustment of bad debt; nothing but pieces found or lost: no sale either. */
    String kind(String invoice) {
      if (invoice.startsWith("C")) return "RETURN";
      return invoice.startsWith("A") || corrects ? "CORRECTION" : "SALE";
    }
  }
}

package org.tuttu.system.load;

import java.io.IOException;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.tuttu.shared.CopyRows;

/** Writes orders of the last year, the oldest first. Each comes from its own random seed, so that the tables can be written one after the other. */
final class DemoOrders {
  private static final long SEED = 20260302;
  private static final List<String> STEPS = List.of("PLACED", "CONFIRMED", "SHIPPED", "DELIVERED");
  private static final double[] DAYS_UNTIL = {0, 1, 3, 7};

  private final Bulk bulk;
  private final Instant now;
  private final DemoProducts products;
  private final List<DemoCustomer> customers;
  private final int count;
  private long[] ids;

  /** Of one to five lines, more of them lately: some wait to be confirmed, to be shipped and to arrive. */
  DemoOrders(Bulk bulk, Instant now, DemoProducts products, List<DemoCustomer> customers, int count) {
    this.bulk = bulk;
    this.now = now;
    this.products = products;
    this.customers = customers;
    this.count = count;
  }

  void load() throws SQLException, IOException {
    Ids sequence = bulk.ids("orders", count);
    ids = new long[count];
    for (int i = 0; i < count; i++) ids[i] = sequence.next();
    bulk.withoutChecks(List.of("orders", "order_events", "order_lines"), () -> {
      orders();
      events();
      lines();
    });
  }

  /** One order; the same each time that it is asked for. */
  private record Draft(DemoCustomer customer, List<DemoProducts.Line> lines, Instant placedAt, String status) {}

  private Draft draft(int i) {
    Random random = new Random(SEED + i * 7919L);
    DemoCustomer customer = buyer(random);
    List<DemoProducts.Line> drafted = products.lines(random, 1 + random.nextInt(5));
    double days = 365 * Math.pow(1 - (i + 0.9 * random.nextDouble()) / count, 2);
    return new Draft(customer, drafted, DemoShop.daysAgo(now, days), days > DAYS_UNTIL[1] && random.nextInt(25) == 0 ? "CANCELLED" : status(days));
  }

  /** Every sixth order is of the first, every eighth of the second: the customers of the demo logins have something to see. */
  private DemoCustomer buyer(Random random) {
    return random.nextInt(6) == 0 ? customers.get(0) : random.nextInt(7) == 0 ? customers.get(1) : customers.get(random.nextInt(customers.size()));
  }

  private static String status(double days) {
    int step = STEPS.size() - 1;
    while (days < DAYS_UNTIL[step]) step--;
    return STEPS.get(step);
  }

  private void orders() throws SQLException {
    long[] numbers = bulk.numbers("order_numbers", count);
    try (CopyRows rows = bulk.copy("orders", "id, version, number, account_id, customer_id, kind, status, currency, net, vat, gross, line_count, placed_at, "
        + "placed_by, placed_by_name, delivery_recipient, delivery_street, delivery_postal_code, delivery_city, delivery_country")) {
      for (int i = 0; i < count; i++) {
        Draft order = draft(i);
        BigDecimal net = order.lines.stream().map(DemoProducts.Line::net).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal vat = order.lines.stream().map(DemoProducts.Line::vat).reduce(BigDecimal.ZERO, BigDecimal::add);
        DemoCustomer customer = order.customer;
        rows.row(ids[i], steps(order).size(), "O-" + numbers[i], customer.accountId(), customer.id(), "SALE",
            order.status, "EUR", net, vat, net.add(vat), order.lines.size(), order.placedAt, customer.buyer().subject, customer.buyer().fullName,
            customer.name(), customer.street(), customer.postalCode(), customer.city(), customer.country());
      }
    }
  }

  private void events() throws SQLException {
    Ids sequence = bulk.ids("order_events", count * STEPS.size());
    try (CopyRows rows = bulk.copy("order_events", "id, order_id, status, at, by_subject, by_name, note")) {
      for (int i = 0; i < count; i++) {
        Draft order = draft(i);
        List<String> steps = steps(order);
        for (int step = 0; step < steps.size(); step++) {
          Instant at = order.placedAt.plus(Duration.ofMinutes((long) (DAYS_UNTIL[step] * 24 * 60)));
          String note = steps.get(step).equals("CANCELLED") ? "Ordered twice" : null;
          DemoPerson by = step == 0 ? order.customer.buyer() : DemoPerson.CLARA;
          rows.row(sequence.next(), ids[i], steps.get(step), at, by.subject, by.fullName, note);
        }
      }
    }
  }

  /** The history: every status up to the present one. */
  private static List<String> steps(Draft order) {
    if (!order.status.equals("CANCELLED")) return STEPS.subList(0, STEPS.indexOf(order.status) + 1);
    List<String> steps = new ArrayList<>(STEPS.subList(0, 1));
    steps.add("CANCELLED");
    return steps;
  }

  private void lines() throws SQLException {
    Ids sequence = bulk.ids("order_lines", count * 5);
    try (CopyRows rows = bulk.copy("order_lines",
        "id, order_id, position, kind, product_id, product_number, name, quantity, unit_price, vat_rate, net, vat, gross")) {
      for (int i = 0; i < count; i++) {
        int position = 0;
        for (DemoProducts.Line line : draft(i).lines) {
          DemoProducts.Product product = line.product();
          rows.row(sequence.next(), ids[i], ++position, "PRODUCT", product.id(), product.number(), product.name(), line.quantity(), product.price(),
              product.vatRate(), line.net(), line.vat(), line.net().add(line.vat()));
        }
      }
    }
  }
}

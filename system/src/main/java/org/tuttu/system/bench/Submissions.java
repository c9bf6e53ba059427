package org.tuttu.system.bench;

import java.net.URI;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.tuttu.system.Addresses;
import org.tuttu.system.StackFailed;
import org.tuttu.system.client.Form;
import org.tuttu.system.client.Page;
import org.tuttu.system.client.WebClient;

/**
 * How long an order takes from the sent form to the shown confirmation, beside a bare servlet that writes the same rows. Both are measured in the
 * same loop: fill the basket, look at the form, send; only the last is timed.
 */
final class Submissions {

  private final Addresses at;
  private final List<Buyer> buyers;
  private final int each;
  private final Map<Buyer, String> patterns = new HashMap<>();
  private final StringBuilder table =
      new StringBuilder(String.format(Locale.ROOT, "%n%-18s %5s %10s %10s %10s %10s %7s", "submitting", "conn", "page p50", "page p99", "bare p50", "bare p99", "ratio"));

  /** @param each how many orders each buyer sends in a round */
  Submissions(Addresses at, List<Buyer> buyers, int each) {
    this.at = at;
    this.buyers = buyers;
    this.each = each;
  }

  void measure(int rounds, Duration warmUp) throws Exception {
    for (Buyer buyer : buyers) {
      patterns.put(buyer, pattern(buyer));
    }
    Instant warm = Instant.now().plus(warmUp);
    while (Instant.now().isBefore(warm)) {
      together(buyers.size(), buyer -> submitted(buyer));
      together(buyers.size(), buyer -> written(buyer));
    }
    for (int connections : new int[] {1, buyers.size()}) {
      List<Double> pages = new ArrayList<>();
      List<Double> bare = new ArrayList<>();
      for (int round = 0; round < rounds; round++) {
        pages.addAll(together(connections, buyer -> submitted(buyer)));
        bare.addAll(together(connections, buyer -> written(buyer)));
      }
      table.append(String.format(Locale.ROOT, "%n%-18s %5d %10.1f %10.1f %10.1f %10.1f %7.2f", "order (ms)", connections, quantile(pages, 0.5), quantile(pages, 0.99),
          quantile(bare, 0.5), quantile(bare, 0.99), quantile(pages, 0.5) / quantile(bare, 0.5)));
    }
  }

  String table() {
    return table.toString();
  }

  /** An order that the buyer placed through the pages. */
  private String pattern(Buyer buyer) throws Exception {
    submitted(buyer);
    try (Connection connection = at.connect(); PreparedStatement query = connection.prepareStatement(
        "select number from orders where customer_id = ? and order_key is not null and strpos(substr(number, 3), '-') = 0 order by id desc limit 1")) {
      query.setLong(1, buyer.customerId());
      ResultSet row = query.executeQuery();
      row.next();
      return row.getString(1);
    }
  }

  private double submitted(Buyer buyer) throws Exception {
    Form form = checkout(buyer);
    return timed(buyer, form, "/orders/placed");
  }

  private double written(Buyer buyer) throws Exception {
    checkout(buyer);
    Form form = new Form(URI.create(at.portal() + "/bench/order"), Map.of("number", patterns.get(buyer), "subject", buyer.subject(),
        "customer", String.valueOf(buyer.customerId()), "bytes", "12000"));
    return timed(buyer, form, "/bench/order");
  }

  private Form checkout(Buyer buyer) throws Exception {
    try (Connection connection = at.connect()) {
      buyer.fillBasket(connection);
    }
    Page page = buyer.client().get(URI.create(at.portal() + "/checkout"));
    if (page.status() != 200 || !page.address().getPath().equals("/checkout")) {
      throw new StackFailed("The checkout is not shown, but " + page.address() + " (" + page.status() + ").");
    }
    return page.form("id=\"order\"").with("order", "order");
  }

  /** The beginning of what somebody would read there. */
  private static String said(String html) {
    String text = html.substring(Math.max(0, html.indexOf("<main"))).replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ").strip();
    return text.substring(0, Math.min(text.length(), 300));
  }

  private static double timed(Buyer buyer, Form form, String landing) {
    WebClient client = buyer.client();
    long start = System.nanoTime();
    Page landed = client.post(form);
    double millis = (System.nanoTime() - start) / 1e6;
    if (landed.status() != 200 || !landed.address().getPath().equals(landing)) {
      throw new StackFailed("The order ended at " + landed.address() + " (" + landed.status() + "): " + said(landed.body()));
    }
    return millis;
  }

  private interface Step {
    double of(Buyer buyer) throws Exception;
  }

  private List<Double> together(int connections, Step step) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(connections);
    try {
      List<Callable<List<Double>>> work = new ArrayList<>();
      for (Buyer buyer : buyers.subList(0, connections)) {
        work.add(() -> {
          List<Double> times = new ArrayList<>();
          for (int i = 0; i < each; i++) {
            times.add(step.of(buyer));
          }
          return times;
        });
      }
      List<Double> all = new ArrayList<>();
      for (Future<List<Double>> done : threads.invokeAll(work)) {
        all.addAll(done.get());
      }
      return all;
    } finally {
      threads.shutdownNow();
    }
  }

  private static double quantile(List<Double> times, double share) {
    List<Double> sorted = new ArrayList<>(times);
    Collections.sort(sorted);
    return sorted.get((int) Math.min(sorted.size() - 1L, Math.round(share * sorted.size())));
  }
}

package org.tuttu.system.crowd;

import java.util.Locale;

/**
 * How many of everything there are. All grows with the number of customers, but for the giant: one customer that is as large as it gets, beside
 * whom it shows what depends on a customer's own size.
 */
public record CrowdSize(int customers) {
  public static final CrowdSize LARGE = new CrowdSize(1_000_000);

  public CrowdSize {
    if (!isPossible(customers)) throw new IllegalArgumentException("a crowd has 1,000 to 10,000,000 customers, not " + customers);
  }

  public static boolean isPossible(int customers) {
    return customers >= 1_000 && customers <= 10_000_000;
  }

  int contacts() {
    return customers / 2 * 3;
  }

  int portalUsers() {
    return customers / 10 * 3;
  }

  int products() {
    return Math.min(20_000, Math.max(500, customers / 50));
  }

  int orders() {
    return customers * 4;
  }

  int lines() {
    return orders() * 3;
  }

  int interactions() {
    return customers * 5;
  }

  int giantContacts() {
    return Math.min(10_000, contacts() / 5);
  }

  int giantOrders() {
    return Math.min(100_000, orders() / 4);
  }

  int giantInteractions() {
    return Math.min(100_000, interactions() / 4);
  }

  /** The giant's place among the customers. */
  int giant() {
    return customers / 3;
  }

  @Override
  public String toString() {
    return String.format(Locale.ENGLISH, "%,d customers, %,d orders", customers, orders());
  }
}

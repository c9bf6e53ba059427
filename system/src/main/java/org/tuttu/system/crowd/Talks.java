package org.tuttu.system.crowd;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** What customers and staff talk about: three of ten orders, and anything else. */
final class Talks {
  static final String COLUMNS = "id, version, customer_id, channel, direction, at, summary, notes, recorded_by, recorded_by_name";
  private static final int HOW_OFTEN = 40;
  private static final int MOMENT = 41;
  private static final int CONTENT = 42;

  private final Crowd crowd;
  private final History history;
  private final Reserved reserved;
  private final int[] counts;
  private final List<String[]> aboutOrders;
  private final List<String[]> aboutAnything;

  Talks(Crowd crowd, History history, Reserved reserved) throws IOException {
    this.crowd = crowd;
    this.history = history;
    this.reserved = reserved;
    List<String[]> said = table();
    aboutOrders = said.stream().filter(each -> each[2].contains("%s")).toList();
    aboutAnything = said.stream().filter(each -> !each[2].contains("%s")).toList();
    int about = 0;
    for (int order = 0; order < crowd.size.orders(); order++) if (isAbout(order)) about++;
    counts = Shares.of(crowd.size.interactions() - about, crowd.size.customers(), this::weight, crowd.size.giant(), crowd.size.giantInteractions());
  }

  int count(int customer) {
    return counts[customer];
  }

  int second(int customer, int number) {
    double share = (number + crowd.dice(MOMENT, customer, number).share()) / counts[customer];
    return history.at(false, Math.max(0, crowd.since(customer)), crowd.until(customer), share);
  }

  boolean isAbout(int order) {
    return crowd.dice(HOW_OFTEN, order, 1).chance(0.3);
  }

  void writeAbout(Refill interactions, String number, int customer, int second) {
    write(interactions, customer, second, aboutOrders, number, crowd.dice(CONTENT, customer, second));
  }

  void write(Refill interactions, int customer, int talk, int second) {
    write(interactions, customer, second, aboutAnything, null, crowd.dice(CONTENT, customer, talk, 1));
  }

  private void write(Refill interactions, int customer, int second, List<String[]> said, String number, Dice dice) {
    String[] each = said.get(dice.below(said.size()));
    String summary = number == null ? each[2] : each[2].replace("%s", number);
    interactions.row(interactions.nextId(), 1, reserved.customers + customer, each[0], each[1], history.text(second), summary, each.length > 3 ? each[3] : null,
        Staff.SUBJECT, Staff.NAME);
  }

  private double weight(int customer) {
    double years = (crowd.until(customer) - Math.max(0, crowd.since(customer))) / (365.0 * History.DAY);
    return (0.2 + years) * -Math.log(1 - crowd.dice(HOW_OFTEN, customer).share()) * (crowd.isPerson(customer) ? 1 : 3);
  }

  private static List<String[]> table() throws IOException {
    try (InputStream file = Talks.class.getResourceAsStream("talks.txt")) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.startsWith("#"))
          .map(line -> Stream.of(line.split("\\|")).map(String::strip).toArray(String[]::new)).toList();
    }
  }
}

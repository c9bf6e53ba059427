package org.tuttu.system.crowd;

import java.sql.SQLException;

/** Writes what happened, in the order in which it did: orders with their lines and steps, and what was talked about. */
final class HistoryWriter {
  private final Crowd crowd;
  private final OrderBook book;
  private final Talks talks;
  private final OrderRows rows;
  private final Reserved reserved;

  HistoryWriter(Crowd crowd, OrderBook book, Talks talks, OrderRows rows, Reserved reserved) {
    this.crowd = crowd;
    this.book = book;
    this.talks = talks;
    this.rows = rows;
    this.reserved = reserved;
  }

  void write(Database database) throws SQLException {
    try (Refill orders = new Refill(database, "orders", reserved.orders, OrderRows.ORDER);
        Refill lines = new Refill(database, "order_lines", reserved.lines, OrderRows.LINE);
        Refill events = new Refill(database, "order_events", reserved.events, OrderRows.EVENT);
        Refill interactions = new Refill(database, "interactions", reserved.interactions, Talks.COLUMNS)) {
      TimeQueue ordering = new TimeQueue();
      TimeQueue talking = new TimeQueue();
      int[] ordered = begin(ordering, book::count, book::second);
      int[] talked = begin(talking, talks::count, talks::second);
      for (int count = 0; !ordering.isEmpty(); count++) {
        int second = ordering.second();
        while (!talking.isEmpty() && talking.second() <= second) talk(interactions, talking, talked);
        int customer = ordering.take();
        int order = ordered[customer]++;
        String number = "O-" + (reserved.orderNumbers + count);
        rows.write(orders, lines, events, number, crowd.customer(customer), order, second);
        if (talks.isAbout(count)) talks.writeAbout(interactions, number, customer, second);
        if (ordered[customer] < book.count(customer)) ordering.add(book.second(customer, ordered[customer]), customer);
      }
      while (!talking.isEmpty()) talk(interactions, talking, talked);
    }
  }

  private void talk(Refill interactions, TimeQueue talking, int[] talked) {
    int second = talking.second();
    int customer = talking.take();
    talks.write(interactions, customer, talked[customer]++, second);
    if (talked[customer] < talks.count(customer)) talking.add(talks.second(customer, talked[customer]), customer);
  }

  private interface Count {
    int of(int customer);
  }

  private interface Moment {
    int of(int customer, int number);
  }

  private int[] begin(TimeQueue queue, Count count, Moment moment) {
    for (int i = 0; i < crowd.size.customers(); i++) if (count.of(i) > 0) queue.add(moment.of(i, 0), i);
    return new int[crowd.size.customers()];
  }
}

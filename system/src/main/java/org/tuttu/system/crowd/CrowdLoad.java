package org.tuttu.system.crowd;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/**
 * Loads a crowd beside the small shop. Tables are written one after the other as they need each other, two at a time; one
 * that did not end is begun afresh, with what was there before.
 */
public final class CrowdLoad {
  /** What the one customer is called that is as large as it gets. */
  public static final String GIANT = Crowd.GIANT;
  private static final List<String> PARTS = List.of("contacts", "portal_users", "memberships", "accounts", "addresses", "contact_points");
  private static final List<String> HISTORIES = List.of("orders", "order_lines", "order_events", "interactions");
  private static final long SEED = 20260302;

  private final Database database;
  private final CrowdSize size;
  private final long seed;
  private final Instant now;
  private final Consumer<String> progress;
  private final Definitions definitions;
  private final long begun = System.nanoTime();

  private CrowdLoad(Database database, CrowdSize size, long seed, Instant now, Consumer<String> progress) {
    this.database = database;
    this.size = size;
    this.seed = seed;
    this.now = now;
    this.progress = progress;
    List<String> tables = new ArrayList<>(PARTS);
    tables.addAll(List.of("customers", "products"));
    tables.addAll(HISTORIES);
    definitions = new Definitions(tables);
  }

  /** Loads unless it is loaded already; says in a sentence which of the two it was. */
  public static String load(Database database, CrowdSize size, Clock clock, Consumer<String> progress) throws Exception {
    return load(database, size, SEED, clock, progress);
  }

  static String load(Database database, CrowdSize size, long seed, Clock clock, Consumer<String> progress) throws Exception {
    try (Connection connection = database.open()) {
      Sql.run(connection, "select pg_advisory_lock(hashtext('bulk-load'))");
      if (isLoaded(connection) && !hasNotEnded(connection)) return "The large demo data are loaded already; nothing was changed.";
      return new CrowdLoad(database, size, seed, clock.instant(), progress).load(connection);
    }
  }

  /** Whether a load was begun and did not end: the tables lack their keys and indexes then. */
  public static boolean hasNotEnded(Connection connection) throws SQLException {
    return Definitions.areKept(connection);
  }

  private static boolean isLoaded(Connection connection) throws SQLException {
    return Sql.number(connection, "select count(*) from customers where searchable(name) = searchable('" + Crowd.GIANT + "')") > 0;
  }

  private String load(Connection connection) throws Exception {
    say("Making up " + size);
    Crowd crowd = new Crowd(size, seed);
    prepare(connection);
    write(connection, crowd);
    for (String each : definitions.rest(connection)) Sql.run(connection, each);
    say("Keys to other tables are back");
    Sql.run(connection, "analyze");
    definitions.forget(connection);
    return String.format(Locale.ENGLISH, "Loaded %s in %s.", size, spent());
  }

  private void prepare(Connection connection) throws SQLException {
    connection.setAutoCommit(false);
    if (hasNotEnded(connection)) say("The last load did not end: beginning afresh");
    else definitions.keep(connection);
    definitions.takeOff(connection);
    connection.commit();
    connection.setAutoCommit(true);
  }

  private void write(Connection connection, Crowd crowd) throws Exception {
    Reserved reserved = new Reserved(connection, size);
    History history = new History(now);
    Users users = new Users(crowd);
    CustomerWriter customers = new CustomerWriter(crowd, history, reserved);
    TwoAtATime.run(List.of(
        step("Contacts and portal users", () -> new PeopleWriter(crowd, users, history, reserved).write(database)),
        step("Accounts, addresses, e-mail addresses and telephones", () -> customers.writeParts(database))));
    index(PARTS);
    Assortment assortment = new Assortment(crowd);
    TwoAtATime.run(List.of(
        step("Products, and orders and interactions", () -> histories(crowd, users, history, assortment, reserved)),
        step("Customers with their search texts", () -> {
          customers.write(database);
          index(List.of("customers"));
        })));
    index(HISTORIES);
  }

  private void histories(Crowd crowd, Users users, History history, Assortment assortment, Reserved reserved) throws Exception {
    ProductWriter.write(database, crowd, assortment, reserved);
    OrderBook book = new OrderBook(crowd, history, assortment);
    int second = (int) Duration.between(history.instant(0), now).toSeconds();
    OrderRows rows = new OrderRows(crowd, users, book, history, reserved, second);
    new HistoryWriter(crowd, book, new Talks(crowd, history, reserved), rows, reserved).write(database);
    index(List.of("products"));
  }

  /** Each table's keys and indexes by one connection, two tables at a time. */
  private void index(List<String> tables) throws Exception {
    List<Callable<Void>> steps = new ArrayList<>();
    for (String table : tables) {
      steps.add(step("Indexes of " + table, () -> {
        try (Connection connection = database.open()) {
          Sql.run(connection, "set maintenance_work_mem = '512MB'");
          for (String each : definitions.keys(connection, table)) Sql.run(connection, each);
        }
      }));
    }
    TwoAtATime.run(steps);
  }

  private interface Work {
    void run() throws Exception;
  }

  private Callable<Void> step(String done, Work work) {
    return () -> {
      work.run();
      say(done);
      return null;
    };
  }

  private void say(String sentence) {
    progress.accept(sentence + " (" + spent() + ")");
  }

  private String spent() {
    long seconds = (System.nanoTime() - begun) / 1_000_000_000;
    return "%d:%02d".formatted(seconds / 60, seconds % 60);
  }
}

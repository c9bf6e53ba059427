package org.tuttu.system.crash;

import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.UUID;
import org.tuttu.system.Addresses;

/** The database beside the server, and a second hand on it that keeps the server waiting. In statements {@code :mark} stands for a word that is in this test's records alone. */
final class Records implements AutoCloseable {

  private final String mark = UUID.randomUUID().toString().substring(0, 8);
  private final Connection database;
  private final Connection hand;

  Records(Addresses at) throws SQLException {
    database = at.connect();
    hand = at.connect();
    hand.setAutoCommit(false);
  }

  String mark() {
    return mark;
  }

  Connection database() {
    return database;
  }

  int run(String sql) throws SQLException {
    try (Statement statement = database.createStatement()) {
      return statement.executeUpdate(worded(sql));
    }
  }

  /** Locks what the query finds until {@link #letGo()}. */
  void hold(String query) throws SQLException {
    try (Statement statement = hand.createStatement(); ResultSet row = statement.executeQuery(worded(query) + " for update")) {
      if (!row.next()) throw new IllegalStateException("Nothing to hold: " + worded(query));
    }
  }

  void letGo() throws SQLException {
    hand.rollback();
  }

  /** Until so many transactions of the server wait for what is held. */
  void untilWaiting(int transactions) throws SQLException {
    long holder = number(hand, "select pg_backend_pid()");
    await(transactions + " transactions wait").atMost(Duration.ofMinutes(3)).until(() -> number("select count(*) from pg_stat_activity where " + holder
        + " = any(pg_blocking_pids(pid))") >= transactions);
  }

  long number(String query) throws SQLException {
    return number(database, query);
  }

  String text(String query) throws SQLException {
    return text(database, query);
  }

  private long number(Connection connection, String query) throws SQLException {
    return Long.parseLong(text(connection, query));
  }

  private String text(Connection connection, String query) throws SQLException {
    try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(worded(query))) {
      row.next();
      return row.getString(1);
    }
  }

  private String worded(String sql) {
    return sql.replace(":mark", mark);
  }

  @Override
  public void close() throws SQLException {
    hand.close();
    database.close();
  }
}

package org.tuttu.system.bench.scale;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import org.tuttu.system.Addresses;

/** How long the newest import is in each of its states, looked at twenty times a second. */
final class Phases implements AutoCloseable {
  private final Connection connection;
  private final long begun = System.nanoTime();
  private final Map<String, Double> seconds = new HashMap<>();
  private final Thread thread = new Thread(this::watch, "phases");
  private double all;

  Phases(Addresses at) throws SQLException {
    connection = at.connect();
    thread.setDaemon(true);
    thread.start();
  }

  private void watch() {
    try (Statement statement = connection.createStatement()) {
      long last = System.nanoTime();
      while (!Thread.interrupted()) {
        Thread.sleep(50);
        try (ResultSet row = statement.executeQuery("select status from imports order by id desc limit 1")) {
          long now = System.nanoTime();
          if (row.next()) seconds.merge(row.getString(1), (now - last) / 1e9, Double::sum);
          last = now;
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  double seconds(String status) {
    return seconds.getOrDefault(status, 0.0);
  }

  /** From sending to the end. */
  double all() {
    return all;
  }

  @Override
  public void close() throws SQLException {
    all = (System.nanoTime() - begun) / 1e9;
    thread.interrupt();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    connection.close();
  }
}

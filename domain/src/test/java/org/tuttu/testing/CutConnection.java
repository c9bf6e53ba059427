package org.tuttu.testing;

import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.postgresql.PGConnection;

/** Ends a transaction's connection to the database in the middle, as the death of a node does. */
final class CutConnection {

  private static final int ENOUGH = 1_000;

  /** Statements that this thread may still send; null without an end. */
  private static final ThreadLocal<Integer> LEFT = new ThreadLocal<>();

  private CutConnection() {}

  /**
   * Works again and again, each time cut off one statement later, until the work gets to its end.
   *
   * @return how often it was cut off
   */
  static int everywhere(Runnable work) {
    for (int statements = 1; statements < ENOUGH; statements++) {
      LEFT.set(statements);
      try {
        work.run();
        if (LEFT.get() > 0) {
          return statements - 1;
        }
      } catch (RuntimeException e) {
        if (LEFT.get() > 0) {
          throw e;
        }
      } finally {
        LEFT.remove();
      }
    }
    throw new IllegalStateException("It never comes to an end.");
  }

  /** A statement of this thread was carried out. */
  static void sent() {
    Integer left = LEFT.get();
    if (left != null && left > 0) {
      LEFT.set(left - 1);
      if (left == 1) {
        cut(Transactions.current());
      }
    }
  }

  private static void cut(EntityManager em) {
    try (Connection other = TestDatabase.dataSource().getConnection(); Statement statement = other.createStatement()) {
      int process = em.unwrap(Connection.class).unwrap(PGConnection.class).getBackendPID();
      statement.execute("select pg_terminate_backend(" + process + ", 5000)");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}

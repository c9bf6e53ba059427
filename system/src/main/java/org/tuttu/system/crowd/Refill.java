package org.tuttu.system.crowd;

import java.sql.Connection;
import java.sql.SQLException;
import org.tuttu.shared.CopyRows;

/**
 * A table that is emptied, given back what was in it, and filled by COPY, in one transaction of its own: PostgreSQL then writes the rows as old ones
 * that no vacuum has to look at again.
 */
final class Refill implements AutoCloseable {
  private final Connection connection;
  private final CopyRows rows;
  private final long firstId;
  private long given;

  /** @param columns without the id where the table gives that itself */
  Refill(Database database, String table, long firstId, String columns) throws SQLException {
    this.firstId = firstId;
    connection = database.open();
    try {
      connection.setAutoCommit(false);
      Sql.run(connection, "truncate " + table, KeptRows.giveBack(connection, table));
      rows = CopyRows.frozen(connection, table, columns);
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
  }

  long nextId() {
    return firstId + given++;
  }

  void row(Object... values) {
    rows.row(values);
  }

  /** Keeps the rows. */
  @Override
  public void close() throws SQLException {
    try (connection) {
      rows.close();
      connection.commit();
    }
  }
}

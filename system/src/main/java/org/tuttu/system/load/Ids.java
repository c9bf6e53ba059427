package org.tuttu.system.load;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Ids of a pooled sequence: every value that it gives is the last of a block of 50, also while the applications take theirs. */
final class Ids {
  private static final int BLOCK = 50;

  private final long[] ends;
  private int given;

  /** @param count how many will be asked for at most */
  Ids(Connection connection, String sequence, int count) throws SQLException {
    ends = new long[(count + BLOCK - 1) / BLOCK];
    try (PreparedStatement query = connection.prepareStatement("select nextval(?::regclass) from generate_series(1, ?)")) {
      query.setString(1, sequence);
      query.setInt(2, ends.length);
      try (ResultSet rows = query.executeQuery()) {
        for (int i = 0; rows.next(); i++) ends[i] = rows.getLong(1);
      }
    }
  }

  long next() {
    long id = ends[given / BLOCK] - BLOCK + 1 + given % BLOCK;
    given++;
    return id;
  }
}

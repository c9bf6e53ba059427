package org.tuttu.exchange;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Records of other tables that need a record. The database's foreign keys tell: no table is forgotten that comes later. */
final class Uses {

  private static final String KEYS = """
      select k.conrelid::regclass::text, a.attname from pg_constraint k join pg_attribute a on a.attrelid = k.conrelid and a.attnum = k.conkey[1]
      join pg_attribute named on named.attrelid = k.confrelid and named.attnum = k.confkey[1] and named.attname = 'id'
      where k.contype = 'f' and k.confrelid = ?::regclass and cardinality(k.conkey) = 1 and k.conrelid::regclass::text <> all (?) order by 1, 2""";

  private Uses() {
  }

  /**
   * Whether some record needs that of the table, in SQL.
   *
   * @param alias     what the table is called there
   * @param otherThan tables whose records go with it
   */
  static String of(Connection connection, String table, String alias, String... otherThan) throws SQLException {
    List<String> uses = new ArrayList<>();
    try (PreparedStatement keys = connection.prepareStatement(KEYS)) {
      keys.setString(1, table);
      keys.setArray(2, connection.createArrayOf("text", otherThan));
      try (ResultSet key = keys.executeQuery()) {
        while (key.next()) {
          uses.add("exists (select 1 from %s u where u.%s = %s.id)".formatted(key.getString(1), key.getString(2), alias));
        }
      }
    }
    return uses.isEmpty() ? "false" : "(" + String.join(" or ", uses) + ")";
  }
}

package org.tuttu.system.crowd;

import java.sql.Connection;
import java.sql.SQLException;

/** What was in the tables before the load, kept beside them until it has ended. */
final class KeptRows {
  private static final int MOST = 200_000;

  private KeptRows() {}

  /** Copies a table's rows away; refuses a database that somebody works with. */
  static void keep(Connection connection, String table) throws SQLException {
    long rows = Sql.number(connection, "select count(*) from " + table);
    if (rows > MOST) {
      throw new IllegalStateException("the table " + table + " holds " + rows + " rows already: large demo data go into a database with the small shop only");
    }
    Sql.run(connection, "create table " + Definitions.SCHEMA + "." + table + " as table public." + table);
  }

  static String giveBack(Connection connection, String table) throws SQLException {
    String columns = String.join(", ", Sql.texts(connection, "select column_name from information_schema.columns where table_schema = 'public' and table_name = '"
        + table + "' and is_generated = 'NEVER' order by ordinal_position"));
    return "insert into public." + table + " (" + columns + ") overriding system value select " + columns + " from " + Definitions.SCHEMA + "." + table;
  }
}

package org.tuttu.system.crowd;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Statements without parameters. */
final class Sql {
  private Sql() {}

  static void run(Connection connection, String... statements) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (String each : statements) statement.execute(each);
    }
  }

  /** The first column. */
  static List<String> texts(Connection connection, String query) throws SQLException {
    List<String> texts = new ArrayList<>();
    try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(query)) {
      while (rows.next()) texts.add(rows.getString(1));
    }
    return texts;
  }

  static long number(Connection connection, String query) throws SQLException {
    return Long.parseLong(texts(connection, query).get(0));
  }
}

package org.tuttu.finding;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The database, which is asked outside of transactions: settings, statement and its end go there in one message.
 *
 * @param settings of PostgreSQL, one at least, for that statement alone
 */
record Asked(Connection connection, Map<String, String> settings) {

  /** @param values strings, numbers and arrays of them */
  <T> List<T> rows(String sql, List<?> values, Function<Object[], T> of) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(set() + sql)) {
      for (int i = 0; i < values.size(); i++) {
        statement.setObject(i + 1, values.get(i));
      }
      statement.execute();
      statement.getMoreResults();
      return read(statement, of);
    }
  }

  private String set() {
    return settings.entrySet().stream().map(each -> "set_config('" + each.getKey() + "', '" + each.getValue() + "', true)")
        .collect(Collectors.joining(", ", "select ", "; "));
  }

  private static <T> List<T> read(PreparedStatement statement, Function<Object[], T> of) throws SQLException {
    List<T> rows = new ArrayList<>();
    try (ResultSet row = statement.getResultSet()) {
      Object[] columns = new Object[row.getMetaData().getColumnCount()];
      while (row.next()) {
        for (int i = 0; i < columns.length; i++) {
          columns[i] = row.getObject(i + 1);
        }
        rows.add(of.apply(columns));
      }
    }
    return rows;
  }
}

package org.tuttu.system.bench.server;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Rows of a table to be written again under new keys.
 *
 * @param sequence of its ids; null when the table gives them
 * @param rows     the values of the columns, in their order
 */
record RowPattern(String table, String sequence, List<String> columns, List<List<Object>> rows) {

  static RowPattern of(Connection connection, String table, String condition, String value) {
    try (PreparedStatement select = connection.prepareStatement("select * from " + table + " where " + condition)) {
      select.setString(1, value);
      try (ResultSet found = select.executeQuery()) {
        return read(table, found);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static RowPattern read(String table, ResultSet found) throws SQLException {
    ResultSetMetaData about = found.getMetaData();
    List<String> columns = new ArrayList<>();
    boolean identity = about.isAutoIncrement(1);
    for (int i = identity ? 2 : 1; i <= about.getColumnCount(); i++) {
      columns.add(about.getColumnName(i));
    }
    List<List<Object>> rows = new ArrayList<>();
    while (found.next()) {
      List<Object> row = new ArrayList<>();
      for (String column : columns) {
        row.add(found.getObject(column));
      }
      rows.add(row);
    }
    if (rows.isEmpty()) {
      throw new IllegalStateException("no rows of " + table + " to go by");
    }
    return new RowPattern(table, identity ? null : table + "_seq", columns, rows);
  }

  List<Object> values(String column) {
    return rows.stream().map(row -> row.get(columns.indexOf(column))).toList();
  }

  /** @param id of the only row; null to take the sequence's next for each */
  void insert(Connection connection, Map<String, Object> keys, Long id) throws SQLException {
    String sql = "insert into " + table + " (" + String.join(", ", columns) + ") values ("
        + columns.stream().map(column -> column.equals("id") && id == null ? "nextval('" + sequence + "')" : "?").collect(Collectors.joining(", ")) + ")";
    try (PreparedStatement insert = connection.prepareStatement(sql)) {
      for (List<Object> row : rows) {
        int index = 1;
        for (int i = 0; i < columns.size(); i++) {
          String column = columns.get(i);
          if (!column.equals("id")) {
            insert.setObject(index++, keys.getOrDefault(column, row.get(i)));
          } else if (id != null) {
            insert.setObject(index++, id);
          }
        }
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  static long next(Connection connection, String sequence) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement("select nextval('" + sequence + "')"); ResultSet row = select.executeQuery()) {
      row.next();
      return row.getLong(1);
    }
  }
}

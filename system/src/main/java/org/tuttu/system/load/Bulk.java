package org.tuttu.system.load;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.tuttu.shared.CopyRows;

/** One bulk load on one connection: all of it in one transaction, or nothing. */
final class Bulk {
  /** What a load does; its answer is a sentence for the person who started it. */
  interface Load {
    String into(Bulk bulk) throws SQLException, IOException;
  }

  interface Step {
    void run() throws SQLException, IOException;
  }

  interface Row {
    void accept(ResultSet row) throws SQLException;
  }

  private final Connection connection;

  private Bulk(Connection connection) {
    this.connection = connection;
  }

  /** One load after the other, also from several programs; commits at the end, and lets the planner know what has come. */
  static String run(Connection connection, Load load) throws SQLException, IOException {
    connection.setAutoCommit(false);
    try {
      Bulk bulk = new Bulk(connection);
      bulk.execute("select pg_advisory_xact_lock(hashtext('bulk-load'))");
      String answer = load.into(bulk);
      connection.commit();
      bulk.execute("analyze products, customers, accounts, addresses, contact_points, orders, order_lines, order_events, interactions, invoices, invoice_lines, payments, postings");
      connection.commit();
      return answer;
    } finally {
      connection.rollback();
      connection.setAutoCommit(true);
    }
  }

  void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  boolean exists(String query) throws SQLException {
    try (Statement statement = connection.createStatement(); ResultSet found = statement.executeQuery(query)) {
      return found.next();
    }
  }

  void forEach(String query, Row work) throws SQLException {
    try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(query)) {
      while (rows.next()) work.accept(rows);
    }
  }

  CopyRows copy(String table, String columns) throws SQLException {
    return new CopyRows(connection, table, columns);
  }

  /** Ids of the sequence {@code <table>_seq}. */
  Ids ids(String table, int count) throws SQLException {
    return new Ids(connection, table + "_seq", count);
  }

  /** The next values of a sequence of numbers that people see. */
  long[] numbers(String sequence, int count) throws SQLException {
    long[] numbers = new long[count];
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("select nextval('" + sequence + "') from generate_series(1, " + count + ")")) {
      for (int i = 0; rows.next(); i++) numbers[i] = rows.getLong(1);
    }
    return numbers;
  }

  /**
   * Checking each row's references by itself takes several times as long as writing the row: they are checked at the end, all at once. The
   * tables are locked until the load commits.
   */
  void withoutChecks(List<String> tables, Step rows) throws SQLException, IOException {
    List<String> again = new ArrayList<>();
    for (String table : tables) {
      String checks = " from pg_constraint where contype = 'f' and conrelid = '" + table + "'::regclass";
      forEach("select conname, pg_get_constraintdef(oid)" + checks, check ->
          again.add("alter table " + table + " add constraint " + check.getString(1) + " " + check.getString(2)));
      forEach("select conname" + checks, check -> execute("alter table " + table + " drop constraint " + check.getString(1)));
    }
    rows.run();
    for (String each : again) execute(each);
  }

  /** The rows of a table that is a text file beside this class: fields between bars, # for remarks, an empty field is null. */
  static List<String[]> table(String name) throws IOException {
    try (InputStream file = Bulk.class.getResourceAsStream(name)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> Stream.of(line.split("\\|", -1)).map(String::strip).map(field -> field.isEmpty() ? null : field).toArray(String[]::new)).toList();
    }
  }
}

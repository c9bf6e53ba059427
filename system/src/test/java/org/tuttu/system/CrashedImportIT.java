package org.tuttu.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The server dies in the middle of two imports: both go on when it is back, and no row is doubled or lost. */
@WithStack
class CrashedImportIT {

  private static final int ROWS = 30_000;
  private static final String PLAN = """
      {"kind":"CUSTOMERS","charset":"UTF-8","delimiter":",","decimal":".","dates":"YEAR_FIRST","columns":"3","field.0":"CUSTOMER","field.1":"NAME",
      "field.2":"EMAIL","key":"CUSTOMER","whenKnown":"UPDATE","language":"en","currency":"EUR","zone":"UTC","missingMade":"false","lineKinds":"{}"}""";

  private final Addresses at;
  private final Stack stack;
  private final String mark = UUID.randomUUID().toString().substring(0, 8);

  CrashedImportIT(Addresses at, Stack stack) {
    this.at = at;
    this.stack = stack;
  }

  @Test
  void bothGoOnAndNoRowIsDoubledOrLost() throws Exception {
    assumeThat(stack).as("a stack of the tests' own, which may be killed").isNotNull();
    try (Connection database = at.connect()) {
      begin(database, "A" + mark);
      begin(database, "B" + mark);
      await().atMost(Duration.ofMinutes(2)).until(() -> brought(database, "A") > 0 && brought(database, "B") > 0);
      assertThat(brought(database, "A") + brought(database, "B")).as("in the middle").isLessThan(2 * ROWS);

      stack.crashAndRestartApplications();

      await().atMost(Duration.ofMinutes(3)).until(() -> number(database, "select count(*) from imports where file_name like ? and status = 'DONE'", "%" + mark) == 2);
      assertThat(brought(database, "A")).isEqualTo(ROWS);
      assertThat(brought(database, "B")).isEqualTo(ROWS);
      assertThat(number(database, "select sum(created) from imports where file_name like ?", "%" + mark)).isEqualTo(2 * ROWS);
      assertThat(number(database, "select count(*) from contact_points where value like ?", "%@" + mark + ".example")).isEqualTo(2 * ROWS);

      undo(database);
      await().atMost(Duration.ofMinutes(3)).until(() -> number(database, "select count(*) from imports where file_name like ? and status = 'UNDONE'", "%" + mark) == 2);
      assertThat(brought(database, "A") + brought(database, "B")).isZero();
    }
  }

  /** Checked, and begun by a manager. */
  private static void begin(Connection database, String name) throws SQLException {
    try (PreparedStatement insert = database.prepareStatement("""
        with made as (
          insert into imports (id, version, number, status, file_name, file_hash, file_bytes, kind, plan, uploaded_by, uploaded_by_name, uploaded_at, started_at)
          select nextval('imports_seq'), 1, 'I-' || nextval('import_numbers'), 'RUNNING', ?, repeat('0', 64), 1, 'CUSTOMERS', ?, 'tests', 'Tests', now(), now()
          returning id)
        insert into import_pieces select id, 0, convert_to((select E'number,name,e-mail\\n'
            || string_agg(?::text || '-' || n || ',Customer ' || n || ',' || n || substr(?::text, 1, 1) || '@' || substr(?::text, 2) || '.example', E'\\n')
          from generate_series(1, ?) n), 'UTF8') from made""")) {
      insert.setString(1, name);
      insert.setString(2, PLAN);
      insert.setString(3, name);
      insert.setString(4, name);
      insert.setString(5, name);
      insert.setInt(6, ROWS);
      insert.executeUpdate();
    }
  }

  private void undo(Connection database) throws SQLException {
    try (PreparedStatement update = database.prepareStatement("update imports set status = 'UNDOING', position = 0 where file_name like ?")) {
      update.setString(1, "%" + mark);
      update.executeUpdate();
    }
  }

  private long brought(Connection database, String name) throws SQLException {
    return number(database, "select count(*) from customers where number like ?", name + mark + "-%");
  }

  private static long number(Connection database, String query, String value) throws SQLException {
    try (PreparedStatement statement = database.prepareStatement(query)) {
      statement.setString(1, value);
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }
}

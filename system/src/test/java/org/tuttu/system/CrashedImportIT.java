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
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The server dies in the middle of two imports: both go on when it is back, and no row is doubled or lost. */
@WithStack
class CrashedImportIT {

  private static final int ROWS = 15_000;
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
      begin(database, "A");
      begin(database, "B");
      await().atMost(Duration.ofMinutes(2)).until(() -> brought(database, "A") > 0 && brought(database, "B") > 0);
      assertThat(brought(database, "A") + brought(database, "B")).as("in the middle").isLessThan(2 * ROWS);

      stack.crashAndRestartApplications();

      await().atMost(Duration.ofMinutes(3)).until(() -> BegunImport.are("DONE", database, mark) == 2);
      assertThat(brought(database, "A")).isEqualTo(ROWS);
      assertThat(brought(database, "B")).isEqualTo(ROWS);
      assertThat(number(database, "select sum(created) from imports where file_name like ?", "%" + mark)).isEqualTo(2 * ROWS);
      assertThat(number(database, "select count(*) from contact_points where value like ?", "%@" + mark + ".example")).isEqualTo(2 * ROWS);

      BegunImport.undo(database, mark);
      await().atMost(Duration.ofMinutes(3)).until(() -> BegunImport.are("UNDONE", database, mark) == 2);
      assertThat(brought(database, "A") + brought(database, "B")).isZero();
    }
  }

  private void begin(Connection database, String name) throws SQLException {
    BegunImport.begin(database, name + mark, "CUSTOMERS", PLAN, "number,name,e-mail\n" + IntStream.rangeClosed(1, ROWS)
        .mapToObj(n -> name + mark + "-" + n + ",Customer " + n + "," + n + name + "@" + mark + ".example").collect(Collectors.joining("\n")));
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

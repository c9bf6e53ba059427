package org.tuttu.system.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.tuttu.system.BegunImport;

/** Two imports of more than one step each. The last row of the first changes a customer who was there before. */
final class TwoImports {

  private static final int ROWS = 6_000;
  private static final String PLAN = """
      {"kind":"CUSTOMERS","charset":"UTF-8","delimiter":",","decimal":".","dates":"YEAR_FIRST","columns":"3","field.0":"CUSTOMER","field.1":"NAME",
      "field.2":"EMAIL","key":"CUSTOMER","whenKnown":"UPDATE","language":"en","currency":"EUR","zone":"UTC","missingMade":"false","lineKinds":"{}"}""";
  private static final String KNOWN = "select id from customers where number = ':mark-known'";

  private final Records records;

  TwoImports(Records records) throws SQLException {
    this.records = records;
    BegunImport.begin(records.database(), records.mark() + "-known", "CUSTOMERS", PLAN, "number,name,e-mail\n" + records.mark() + "-known,Before,\n");
    await().atMost(Duration.ofMinutes(1)).until(() -> BegunImport.are("DONE", records.database(), records.mark() + "-known") == 1);
  }

  void begin() throws SQLException {
    begin("A", "\n" + records.mark() + "-known,After,");
    begin("B", "");
  }

  private void begin(String name, String more) throws SQLException {
    BegunImport.begin(records.database(), name + records.mark(), "CUSTOMERS", PLAN, "number,name,e-mail\n" + IntStream.rangeClosed(1, ROWS)
        .mapToObj(n -> name + records.mark() + "-" + n + ",Customer " + n + "," + n + name + "@" + records.mark() + ".example").collect(Collectors.joining("\n")) + more);
  }

  void hold() throws SQLException {
    records.hold(KNOWN);
  }

  /** The last row of the second, too: it may be the first to be taken back. */
  void holdBoth() throws SQLException {
    hold();
    records.hold("select id from customers where number = 'B:mark-" + ROWS + "'");
  }

  /** One of the two may wait for its last row while another node is still at the other's first step. */
  void untilInTheMiddle() {
    await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> {
      assertThat(brought("A")).isPositive().isLessThan(ROWS);
      assertThat(brought("B")).isPositive();
    });
  }

  void untilDone() {
    await().atMost(Duration.ofMinutes(3)).until(() -> BegunImport.are("DONE", records.database(), records.mark()) == 2);
  }

  void assertNoRowIsDoubledOrLost() throws SQLException {
    untilDone();
    assertThat(brought("A")).isEqualTo(ROWS);
    assertThat(brought("B")).isEqualTo(ROWS);
    assertThat(records.number("select sum(created) from imports where file_name like '%:mark'")).isEqualTo(2 * ROWS);
    assertThat(records.number("select count(*) from contact_points where value like '%@:mark.example'")).isEqualTo(2 * ROWS);
    assertThat(name()).isEqualTo("After");
  }

  void undo() throws SQLException {
    BegunImport.undo(records.database(), records.mark());
  }

  void assertAllIsTakenBack() throws SQLException {
    await().atMost(Duration.ofMinutes(3)).until(() -> BegunImport.are("UNDONE", records.database(), records.mark()) == 2);
    assertThat(brought("A") + brought("B")).isZero();
    assertThat(records.number("select count(*) from contact_points where value like '%@:mark.example'")).isZero();
    assertThat(name()).isEqualTo("Before");
  }

  private String name() throws SQLException {
    return records.text("select name from customers where number = ':mark-known'");
  }

  private long brought(String name) throws SQLException {
    return records.number("select count(*) from customers where number like '" + name + ":mark-%'");
  }
}

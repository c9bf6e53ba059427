package org.tuttu.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tuttu.system.client.Page;
import org.tuttu.system.client.WebClient;

/** The server dies in the middle of a change to many customers, and again while that is undone: both go on when it is back, and each customer is changed once. */
@WithStack
class CrashedBulkIT {

  private static final int CUSTOMERS = 1_200;
  private static final String PLAN = """
      {"kind":"CUSTOMERS","charset":"UTF-8","delimiter":",","decimal":".","dates":"YEAR_FIRST","columns":"2","field.0":"CUSTOMER","field.1":"NAME",
      "key":"CUSTOMER","whenKnown":"UPDATE","language":"en","currency":"EUR","zone":"UTC","missingMade":"false","lineKinds":"{}"}""";
  private static final String MINE = "select count(*) from customers where number like ?";
  private static final String ITEMS = "select count(*) from bulk_items where record like ?";
  private static final String CHANGES = "select count(*) from audit_entries where action = 'customer.changed' and record_id like ?";

  private final Addresses at;
  private final Stack stack;
  private final WebClient clara = new WebClient();
  private final String mark = UUID.randomUUID().toString().substring(0, 8);

  CrashedBulkIT(Addresses at, Stack stack) {
    this.at = at;
    this.stack = stack;
  }

  @Test
  void itGoesOnAndEachCustomerIsChangedOnce() throws Exception {
    assumeThat(stack).as("a stack of the tests' own, which may be killed").isNotNull();
    clara.signIn(URI.create(at.backoffice() + "/home"), "clara", "demo");
    try (Connection database = at.connect()) {
      BegunImport.begin(database, mark, "CUSTOMERS", PLAN, "number,name\n"
          + IntStream.rangeClosed(1, CUSTOMERS).mapToObj(n -> mark + "-" + n + ",Many " + mark + " " + n).collect(Collectors.joining("\n")));
      await().atMost(Duration.ofMinutes(2)).until(() -> BegunImport.are("DONE", database, mark) == 1);

      Page job = begun();
      killedInTheMiddle(database, "DONE");
      untilJobIs(database, "DONE");
      assertThat(number(database, ITEMS + " and outcome = 'DONE'")).isEqualTo(CUSTOMERS);
      assertThat(number(database, MINE + " and stage = 'FORMER' and version = 2")).as("each once").isEqualTo(CUSTOMERS);
      assertThat(number(database, CHANGES)).isEqualTo(CUSTOMERS);

      clara.post(clara.get(job.address()).form("undo").with("undo", "undo"));
      killedInTheMiddle(database, "UNDONE");
      untilJobIs(database, "UNDONE");
      assertThat(number(database, ITEMS + " and outcome = 'UNDONE'")).isEqualTo(CUSTOMERS);
      assertThat(number(database, MINE + " and stage = 'CUSTOMER' and version = 3")).isEqualTo(CUSTOMERS);
      assertThat(number(database, CHANGES)).isEqualTo(2 * CUSTOMERS);
    }
  }

  private Page begun() {
    Page many = clara.get(WebClient.address(at.backoffice(), "/lists/many", Map.of("list", "customers", "state", "name=" + mark, "which", "all")));
    Page job = clara.post(many.form("id=\"many\"").with("action", "SET_STAGE").with("stage", "FORMER").with("begin", "begin"));
    assertThat(job.address().getPath()).endsWith("/lists/job");
    return job;
  }

  private void killedInTheMiddle(Connection database, String outcome) throws SQLException {
    await().atMost(Duration.ofMinutes(1)).pollInterval(Duration.ofMillis(20)).until(() -> number(database, ITEMS + " and outcome = '" + outcome + "'") > 50);
    stack.crashApplications();
    assertThat(number(database, ITEMS + " and outcome = '" + outcome + "'")).as("in the middle").isLessThan(CUSTOMERS);
    stack.restartApplications();
  }

  private void untilJobIs(Connection database, String status) {
    await().atMost(Duration.ofMinutes(3)).until(() -> number(database,
        "select count(distinct j.id) from bulk_jobs j join bulk_items i on i.job_id = j.id where j.status = '" + status + "' and i.record like ?") == 1);
  }

  /** @param query about those records whose number is like its only parameter */
  private long number(Connection database, String query) throws SQLException {
    try (PreparedStatement statement = database.prepareStatement(query)) {
      statement.setString(1, mark + "-%");
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }
}

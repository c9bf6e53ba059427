package org.tuttu.system.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.tuttu.system.Addresses;
import org.tuttu.system.BegunImport;
import org.tuttu.system.client.Page;
import org.tuttu.system.client.WebClient;

/** Clara sets the stage of many customers in one job. */
final class ManyCustomers {

  private static final int CUSTOMERS = 60;
  private static final String PLAN = """
      {"kind":"CUSTOMERS","charset":"UTF-8","delimiter":",","decimal":".","dates":"YEAR_FIRST","columns":"2","field.0":"CUSTOMER","field.1":"NAME",
      "key":"CUSTOMER","whenKnown":"UPDATE","language":"en","currency":"EUR","zone":"UTC","missingMade":"false","lineKinds":"{}"}""";
  private static final String ITEMS = "select count(*) from bulk_items where record like 'M:mark-%' and outcome = ";

  private final Addresses at;
  private final Records records;
  private final WebClient clara = new WebClient();
  private Page job;

  ManyCustomers(Addresses at, Records records) throws SQLException {
    this.at = at;
    this.records = records;
    clara.signIn(URI.create(at.backoffice() + "/home"), "clara", "demo");
    BegunImport.begin(records.database(), records.mark() + "-many", "CUSTOMERS", PLAN, "number,name\n" + IntStream.rangeClosed(1, CUSTOMERS)
        .mapToObj(n -> "M" + records.mark() + "-" + n + ",Many " + records.mark() + " " + n).collect(Collectors.joining("\n")));
    await().atMost(Duration.ofMinutes(1)).until(() -> BegunImport.are("DONE", records.database(), records.mark() + "-many") == 1);
  }

  /** Asked without going on to Keycloak, whose session may still be there. */
  void assertClaraIsSignedIn() throws IOException, InterruptedException {
    URI nowhere = URI.create(at.backoffice() + "/no-such-page");
    HttpRequest request = HttpRequest.newBuilder(nowhere).header("Cookie", clara.cookieHeader(nowhere)).build();
    assertThat(HttpClient.newHttpClient().send(request, BodyHandlers.discarding()).statusCode()).isEqualTo(404);
  }

  void begin() {
    Page many = clara.get(WebClient.address(at.backoffice(), "/lists/many", Map.of("list", "customers", "state", "name=" + records.mark(), "which", "all")));
    job = clara.post(many.form("id=\"many\"").with("action", "SET_STAGE").with("stage", "FORMER").with("begin", "begin"));
    assertThat(job.address().getPath()).endsWith("/lists/job");
  }

  void hold() throws SQLException {
    records.hold("select id from customers where number = 'M:mark-30'");
  }

  /** @param outcome of those whose turn it was */
  void assertInTheMiddle(String outcome) throws SQLException {
    assertThat(are(outcome)).isPositive().isLessThan(CUSTOMERS);
  }

  void assertEachIsChangedOnce() throws SQLException {
    untilJobIs("DONE");
    assertThat(are("DONE")).isEqualTo(CUSTOMERS);
    assertCustomers("FORMER", 1);
  }

  void undo() {
    clara.post(clara.get(job.address()).form("undo").with("undo", "undo"));
  }

  void assertEachIsChangedBackOnce() throws SQLException {
    untilJobIs("UNDONE");
    assertThat(are("UNDONE")).isEqualTo(CUSTOMERS);
    assertCustomers("CUSTOMER", 2);
  }

  private void assertCustomers(String stage, int changes) throws SQLException {
    assertThat(records.number("select count(*) from customers where number like 'M:mark-%' and stage = '" + stage + "' and version = 1 + " + changes)).isEqualTo(CUSTOMERS);
    assertThat(records.number("select count(*) from audit_entries where action = 'customer.changed' and record_id like 'M:mark-%'")).isEqualTo((long) changes * CUSTOMERS);
  }

  private long are(String outcome) throws SQLException {
    return records.number(ITEMS + "'" + outcome + "'");
  }

  private void untilJobIs(String status) {
    await().atMost(Duration.ofMinutes(2)).until(() -> records.number(
        "select count(distinct j.id) from bulk_jobs j join bulk_items i on i.job_id = j.id where i.record like 'M:mark-%' and j.status = '" + status + "'") == 1);
  }
}

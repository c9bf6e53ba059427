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
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tuttu.system.client.Form;
import org.tuttu.system.client.Page;
import org.tuttu.system.client.WebClient;

/** The server dies between Anna's click and its answer: there is no order or one whole order, and pressing the same button again tells her which. */
@WithStack
class CrashedOrderIT {

  private static final String ANNA = "00000000-0000-4000-8000-000000000001";

  private final Addresses at;
  private final Stack stack;
  private final WebClient anna = new WebClient();
  private Connection database;
  private long customer;
  private long product;

  CrashedOrderIT(Addresses at, Stack stack) {
    this.at = at;
    this.stack = stack;
  }

  @BeforeEach
  void annaIsAboutToOrder() throws SQLException {
    assumeThat(stack).as("a stack of the tests' own, which may be killed").isNotNull();
    database = at.connect();
    anna.signIn(URI.create(at.portal() + "/home"), "anna", "demo");
    customer = number("select customer_id from memberships where subject = '" + ANNA + "' order by since desc, id desc limit 1");
    product = number("select p.id from products p join accounts a on a.currency = p.currency where p.on_sale and p.stock > 10 and a.customer_id = "
        + customer + " order by p.id limit 1");
    run("delete from basket_lines where subject = '" + ANNA + "'");
    run("insert into basket_lines (subject, customer_id, product_id, quantity, price, added_at) select '" + ANNA + "', " + customer
        + ", id, 2, price, now() from products where id = " + product);
  }

  @AfterEach
  void close() throws SQLException {
    if (database != null) {
      database.close();
    }
  }

  @Test
  void killedInTheMiddleThereIsNoOrder() throws Exception {
    long stock = stock();
    long orders = orders();
    Form form = form();
    database.setAutoCommit(false);
    run("update products set stock = stock where id = " + product);

    CompletableFuture<Page> answer = CompletableFuture.supplyAsync(() -> anna.post(form));
    untilAny("select count(*) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'");
    stack.crashAndRestartApplications();
    database.rollback();
    database.setAutoCommit(true);

    assertThat(isAnswered(answer)).isFalse();
    assertThat(orders()).isEqualTo(orders);
    assertThat(stock()).isEqualTo(stock);
    assertThat(anna.get(URI.create(at.portal() + "/basket")).body()).contains(text("select name from products where id = " + product));

    Page again = anna.post(form);

    assertThat(again.address().getPath()).isEqualTo("/orders/placed");
    assertThat(orders()).isEqualTo(orders + 1);
    assertThat(stock()).isEqualTo(stock - 2);
  }

  @Test
  void killedBeforeTheAnswerArrivedThereIsOneWholeOrder() throws Exception {
    long stock = stock();
    long orders = orders();
    long mails = mails();
    Form form = form();

    CompletableFuture<Page> answer = CompletableFuture.supplyAsync(() -> anna.post(form));
    untilAny("select count(*) - " + orders + " from orders where customer_id = " + customer);
    stack.crashAndRestartApplications();
    isAnswered(answer);

    assertThat(orders()).isEqualTo(orders + 1);
    assertThat(stock()).isEqualTo(stock - 2);
    assertThat(mails()).isEqualTo(mails + 1);
    assertThat(number("select count(*) from order_lines where order_id = " + newest())).isPositive();
    assertThat(number("select count(*) from order_events where order_id = " + newest())).isEqualTo(1);
    assertThat(number("select count(*) from basket_lines where subject = '" + ANNA + "'")).isZero();

    Page again = anna.post(form);

    assertThat(again.address().getPath()).isEqualTo("/orders/placed");
    assertThat(again.body()).contains(text("select number from orders where id = " + newest()));
    assertThat(orders()).isEqualTo(orders + 1);
    assertThat(stock()).isEqualTo(stock - 2);
  }

  private Form form() {
    return anna.get(URI.create(at.portal() + "/checkout")).form("id=\"order\"").with("order", "order");
  }

  private long orders() throws SQLException {
    return number("select count(*) from orders where customer_id = " + customer);
  }

  private long newest() throws SQLException {
    return number("select max(id) from orders where customer_id = " + customer);
  }

  private long stock() throws SQLException {
    return number("select stock from products where id = " + product);
  }

  private long mails() throws SQLException {
    return number("select count(*) from outbox_mails");
  }

  private static boolean isAnswered(CompletableFuture<Page> answer) {
    return answer.handle((page, problem) -> problem == null).join();
  }

  /** Until the query counts something: asked again and again, as the server is to die at once. */
  private void untilAny(String query) throws SQLException {
    try (Connection other = at.connect(); PreparedStatement count = other.prepareStatement(query)) {
      await(query).atMost(Duration.ofSeconds(20)).pollInSameThread().pollDelay(Duration.ZERO).pollInterval(Duration.ofMillis(1)).until(() -> number(count) > 0);
    }
  }

  private void run(String statement) throws SQLException {
    try (PreparedStatement prepared = database.prepareStatement(statement)) {
      prepared.executeUpdate();
    }
  }

  private long number(String query) throws SQLException {
    try (PreparedStatement prepared = database.prepareStatement(query)) {
      return number(prepared);
    }
  }

  private static long number(PreparedStatement query) throws SQLException {
    try (ResultSet row = query.executeQuery()) {
      row.next();
      return row.getLong(1);
    }
  }

  private String text(String query) throws SQLException {
    try (PreparedStatement prepared = database.prepareStatement(query); ResultSet row = prepared.executeQuery()) {
      row.next();
      return row.getString(1);
    }
  }
}

package org.tuttu.system.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import org.tuttu.system.Addresses;
import org.tuttu.system.client.Form;
import org.tuttu.system.client.Page;
import org.tuttu.system.client.WebClient;

/** Anna orders two of a product. */
final class AnnasOrder {

  private static final String ANNA = "00000000-0000-4000-8000-000000000001";

  private final Addresses at;
  private final Records records;
  private final WebClient anna = new WebClient();
  private final long customer;
  private final long product;
  private final long stock;
  private final long orders;
  private final long mails;
  private final Form form;
  private CompletableFuture<Page> answer;

  AnnasOrder(Addresses at, Records records) throws SQLException {
    this.at = at;
    this.records = records;
    anna.signIn(URI.create(at.portal() + "/home"), "anna", "demo");
    customer = records.number("select customer_id from memberships where subject = '" + ANNA + "' order by since desc, id desc limit 1");
    product = records.number("select p.id from products p join accounts a on a.currency = p.currency where p.on_sale and p.stock > 10 and a.customer_id = "
        + customer + " order by p.id limit 1");
    records.run("delete from basket_lines where subject = '" + ANNA + "'");
    records.run("insert into basket_lines (subject, customer_id, product_id, quantity, price, added_at) select '" + ANNA + "', " + customer
        + ", id, 2, price, now() from products where id = " + product);
    stock = stock();
    orders = orders();
    mails = mails();
    form = anna.get(URI.create(at.portal() + "/checkout")).form("id=\"order\"").with("order", "order");
  }

  void hold() throws SQLException {
    records.hold("select id from products where id = " + product);
  }

  /** She presses the button, and nobody answers yet. */
  void send() {
    answer = CompletableFuture.supplyAsync(() -> anna.post(form));
  }

  /** Looks again at once, as the server is to die at once. */
  void untilThere() throws SQLException {
    while (orders() == orders && !answer.isDone()) Thread.onSpinWait();
  }

  void assertNotThereAndTheSameButtonMakesIt() throws SQLException {
    assertThat(isAnswered()).isFalse();
    assertThat(orders()).isEqualTo(orders);
    assertThat(stock()).isEqualTo(stock);
    assertThat(anna.get(URI.create(at.portal() + "/basket")).body()).contains(records.text("select name from products where id = " + product));

    assertThat(anna.post(form).address().getPath()).isEqualTo("/orders/placed");
    assertWhole();
  }

  void assertThereAndTheSameButtonSaysSo() throws SQLException {
    isAnswered();
    assertWhole();

    Page again = anna.post(form);

    assertThat(again.address().getPath()).isEqualTo("/orders/placed");
    assertThat(again.body()).contains(records.text("select number from orders where id = " + newest()));
    assertWhole();
  }

  private void assertWhole() throws SQLException {
    assertThat(orders()).isEqualTo(orders + 1);
    assertThat(stock()).isEqualTo(stock - 2);
    assertThat(mails()).isEqualTo(mails + 1);
    assertThat(records.number("select count(*) from order_lines where order_id = " + newest())).isEqualTo(1);
    assertThat(records.number("select count(*) from order_events where order_id = " + newest())).isEqualTo(1);
    assertThat(records.number("select count(*) from basket_lines where subject = '" + ANNA + "'")).isZero();
  }

  private boolean isAnswered() {
    return answer.handle((page, problem) -> problem == null).join();
  }

  private long orders() throws SQLException {
    return records.number("select count(*) from orders where customer_id = " + customer);
  }

  private long newest() throws SQLException {
    return records.number("select max(id) from orders where customer_id = " + customer);
  }

  private long stock() throws SQLException {
    return records.number("select stock from products where id = " + product);
  }

  private long mails() throws SQLException {
    return records.number("select count(*) from outbox_mails where recipient = 'anna@example.com'");
  }
}

package org.tuttu.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tuttu.ordering.selfservice.LineKind;
import org.tuttu.shared.RuleViolated;

/** Orders, line by line. */
class OrderImportDbTest extends ImportDbTest {

  private static final String HEADING = "order number,customer number,order date,product number,product name,quantity,price";

  @Test
  void linesOfAnOrderComeTogetherWhereverTheyStand() {
    String number = ran(making(csv(HEADING,
        line("1", "A", "2020-01-02 10:00:00", "LAMP", 2, "10.005"), line("2", "B", "2020-01-03", "LAMP", 1, "12"),
        line("1", "A", "2020-01-02 09:59:00", "SHADE", 1, "5"), line("C3", "A", "2020-02-01", "LAMP", -1, "10.005"), line("4", "", "2020-02-02", "LAMP", -3, "0"),
        line("1", "A", "2020-01-02 10:00:00", "POST", 1, "4.90"))));

    assertThat(counts(number)).isEqualTo(new Counts(6, 0, 0, 0));
    assertThat(amount("select net from orders where number = '1" + mark + "'")).isEqualByComparingTo("29.91");
    assertThat(value("select kind || status || line_count || to_char(placed_at at time zone 'UTC', 'HH24:MI') from orders where number = '1" + mark + "'"))
        .isEqualTo("SALEDELIVERED307:59");
    assertThat(values("select l.kind || l.position from order_lines l join orders o on o.id = l.order_id where o.number = '1" + mark + "' order by l.position"))
        .hasToString("[PRODUCT1, PRODUCT2, POSTAGE3]");
    assertThat(value("select kind from orders where number = 'C3" + mark + "'")).isEqualTo("RETURN");
    assertThat(value("select o.kind || c.number from orders o join customers c on c.id = o.customer_id where o.number = '4" + mark + "'"))
        .isEqualTo("CORRECTIONCOUNTER" + mark);
    assertThat(value("select name || trim_scale(price) || on_sale from products where number = 'LAMP" + mark + "'")).isEqualTo("LAMP of the shop12true");
    assertThat(count("select count(*) from products where number = 'POST'")).isZero();
    assertThat(value("select name from customers where number = 'A" + mark + "'")).isEqualTo("Asiakas A" + mark);

    byte[] given = exported(ImportKind.ORDERS, row -> row.get(0).endsWith(mark));
    assertThat(counts(ran(checked(received(given))))).isEqualTo(new Counts(0, 0, 6, 0));
    undone(number);
    assertThat(count("select count(*) from orders where number like '%" + mark + "'")).isZero();
    assertThat(count("select count(*) from customers where number like '%" + mark + "'")).isZero();
    assertThat(count("select count(*) from products where number like '%" + mark + "'")).isZero();

    ran(making(given));
    assertThat(exported(ImportKind.ORDERS, row -> row.get(0).endsWith(mark))).isEqualTo(given);
  }

  @Test
  void amountsThatWereRoundedComeBackAsTheyWere() {
    String rounded = making(csv(HEADING + ",net", line("1", "A", "2020-01-02", "LAMP", 3, "0.0125") + ",0.04", line("1", "A", "2020-01-02", "SHADE", 1, "10.005") + ",10.01",
        line("2", "A", "2020-01-02", "LAMP", 3, "10") + ",31"));
    assertThat(reasons(rounded)).containsExactly("import.net-differs");
    ran(rounded);
    assertThat(amount("select net from orders where number = '1" + mark + "'")).isEqualByComparingTo("10.05");

    byte[] given = exported(ImportKind.ORDERS, row -> row.get(0).endsWith(mark));
    undone(rounded);
    ran(making(given));

    assertThat(amount("select net from orders where number = '1" + mark + "'")).isEqualByComparingTo("10.05");
    assertThat(exported(ImportKind.ORDERS, row -> row.get(0).endsWith(mark))).isEqualTo(given);
  }

  @Test
  void anOrderIsBroughtInWholeOrNotAtAll() {
    String number = making(csv(HEADING,
        line("1", "A", "2020-01-02", "LAMP", 2, "10"), line("1", "A", "2020-01-02", "SHADE", 1, "ten"), line("2", "A", "2020-01-02", "LAMP", 1, "1"),
        line("2", "B", "2020-01-02", "LAMP", 1, "1"), line("", "A", "2020-01-02", "LAMP", 1, "1").replace(mark + ",A", ",A"), line("3", "A", "31.12.2020", "LAMP", 1, "1"),
        line("5", "A", "2020-01-02", "LAMP", 1, "1") + ",too much"));

    assertThat(counts(number)).isEqualTo(new Counts(0, 0, 0, 7));
    assertThat(reasons(number)).containsExactly("import.other-line", "import.no-number", "import.order-differs", "import.order-differs",
        "import.key-missing", "import.no-date", "import.too-many-cells");
  }

  @Test
  void anAmountThatCannotBeKeptIsRefusedWithItsRow() {
    String number = ran(making(csv(HEADING, line("1", "A", "2020-01-02", "LAMP", 2_000_000_000, "999999999999999"), line("2", "A", "2020-01-02", "LAMP", 1, "1"))));

    assertThat(reasons(number)).containsExactly("import.amount-too-large");
    assertThat(counts(number)).isEqualTo(new Counts(1, 0, 0, 1));
  }

  @Test
  void aCurrencyThatIsNoneIsRefused() {
    String number = making(csv(HEADING + ",currency", line("1", "A", "2020-01-02", "LAMP", 1, "1") + ",QQQ"));

    assertThat(reasons(number)).containsExactly("import.unknown-currency");
  }

  @Test
  void whatSomebodyAddedToAMadeCustomerStaysWithItWhenItIsUndone() {
    String number = ran(making(csv(HEADING, line("1", "A", "2020-01-02", "LAMP", 1, "1"), line("2", "B", "2020-01-02", "LAMP", 1, "1"))));
    transaction(() -> em().createNativeQuery("insert into accounts (id, version, customer_id, number, name, currency, payment_term_days) "
        + "select nextval('accounts_seq'), 1, id, 'X-" + mark + "', 'By hand', 'SEK', 14 from customers where number = 'A" + mark + "'").executeUpdate());

    undone(number);

    assertThat(values("select number from customers where number like '%" + mark + "'")).hasToString("[A" + mark + "]");
    assertThat(values("select a.number from accounts a join customers c on c.id = a.customer_id where c.number = 'A" + mark + "'")).hasToString("[X-" + mark + "]");
  }

  @Test
  void whatTheyNameHasToBeThereUnlessItIsToBeMade() {
    String number = checked(received(csv(HEADING, line("1", "A", "2020-01-02", "LAMP", 2, "10"))));

    assertThat(reasons(number)).containsExactly("import.unknown-customer");
  }

  @Test
  void productsAreNotMadeWithoutAVatRate() {
    String number = received(csv(HEADING, line("1", "A", "2020-01-02", "LAMP", 2, "10")));

    assertThatThrownBy(() -> checked(number, plan -> plan.with(new OrderRules(true, null, null, Map.of()))))
        .isInstanceOf(RuleViolated.class).hasMessageContaining("import.usual-vat-missing");
  }

  @Test
  void aNumberOfSomebodyElsesOrderIsRefused() {
    ran(making(csv(HEADING, line("1", "A", "2020-01-02", "LAMP", 2, "10"))));

    assertThat(reasons(making(csv(HEADING, line("1", "B", "2020-01-02", "LAMP", 2, "10"))))).containsExactly("import.other-order");
  }

  private String line(String order, String customer, String at, String product, int quantity, String price) {
    return String.join(",", order + mark, customer.isEmpty() ? "" : customer + mark, at, product.equals("POST") ? product : product + mark, product + " of the shop",
        String.valueOf(quantity), price);
  }

  private String making(byte[] file) {
    return checked(received(file), plan -> plan
        .with(new UsualValues(plan.usual().language(), "FI", "EUR", new BigDecimal("25.5"), plan.usual().zone()))
        .with(new OrderRules(true, "COUNTER" + mark, "C", Map.of("POST", LineKind.POSTAGE))));
  }
}

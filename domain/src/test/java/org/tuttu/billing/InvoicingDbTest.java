package org.tuttu.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tuttu.billing.selfservice.InvoiceDetails;
import org.tuttu.billing.selfservice.InvoiceKind;
import org.tuttu.billing.selfservice.InvoiceState;
import org.tuttu.billing.selfservice.InvoiceStatus;
import org.tuttu.billing.selfservice.MyInvoices;
import org.tuttu.billing.selfservice.ReferenceGroups;
import org.tuttu.identity.Caller;
import org.tuttu.identity.CustomerRight;
import org.tuttu.ordering.Orders;
import org.tuttu.shared.RuleViolated;
import org.tuttu.testing.Cast;

class InvoicingDbTest extends Books {

  @Test
  void aShippedOrderIsInvoicedAsItWasOrdered() {
    Caller anna = anna();
    String lamp = product(10);
    String order = order(anna, lamp, 3);
    assertThat(rows("select 1 from invoices i join orders o on o.id = i.order_id where o.number = '" + order + "'")).as("nothing before it is shipped").isEmpty();

    InvoiceDetails invoice = details(anna, ship(order));

    assertThat(invoice.kind()).isEqualTo(InvoiceKind.INVOICE);
    assertThat(invoice.number()).matches("2026-\\d{6}");
    assertThat(invoice.orderNumber()).isEqualTo(order);
    assertThat(invoice.issuedOn()).isEqualTo(TODAY);
    assertThat(invoice.deliveredOn()).isEqualTo(TODAY);
    assertThat(invoice.dueOn()).as("14 days, as the account says").isEqualTo(TODAY.plusDays(14));
    assertThat(invoice.customerReference()).isEqualTo("Room 4");
    assertThat(invoice.paymentReference()).as("to Finland, in euros").isEqualTo(ReferenceGroups.of(FinnishReference.of(invoice.number().replace("-", "")), "EUR"));
    assertThat(invoice.buyer().street()).as("without a billing address it goes where the goods go").isEqualTo("Rantatie 1");
    assertThat(invoice.total().gross()).hasToString("37.6500 EUR");
    assertThat(invoice.open()).isEqualTo(invoice.total().gross());
    assertThat(invoice.lines()).singleElement().satisfies(line -> {
      assertThat(line.name()).isEqualTo("Lamp " + lamp);
      assertThat(line.quantity()).isEqualTo(3);
      assertThat(line.vatRate()).isEqualByComparingTo("25.5");
    });
    assertThat(invoice.state(TODAY.plusDays(14))).isEqualTo(InvoiceState.OPEN);
    assertThat(invoice.state(TODAY.plusDays(15))).isEqualTo(InvoiceState.OVERDUE);
    assertThat(balance(anna)).isEqualByComparingTo("37.65");
    assertThat(news(anna).toString()).contains("invoice-issued");
    assertThat(rows("""
        select e.book, e.vat_rate, e.amount from entries e join postings p on p.id = e.posting_id join invoices i on i.id = p.invoice_id
        where i.number = '%s' order by e.amount desc""".formatted(invoice.number()))).extracting(row -> ((Object[]) row)[0] + " " + ((Object[]) row)[2])
        .containsExactly("RECEIVABLES 37.6500", "VAT -7.6500", "SALES -30.0000");
    assertBooksAreRight(anna);
  }

  @Test
  void theCustomersBillingAddressOfTheDayIsOnIt() {
    Caller anna = anna();
    transaction(() -> em().createNativeQuery("""
        insert into addresses (id, version, customer_id, kind, recipient, street, postal_code, city, country, valid_from, valid_until)
        select nextval('addresses_seq'), 1, c, 'BILLING', 'Aalto, accounts', s, '00200', 'Helsinki', 'FI', f, u from (values
          (%1$d, 'Old street', date '2020-01-01', date '2026-03-01'), (%1$d, 'New street', date '2026-03-02', null),
          (%1$d, 'Coming street', date '2026-04-01', null)) v (c, s, f, u)""".formatted(anna.actingFor().customerId())).executeUpdate());

    assertThat(details(anna, invoice(anna, 1)).buyer()).satisfies(buyer -> {
      assertThat(buyer.street()).isEqualTo("New street");
      assertThat(buyer.name()).isEqualTo("Aalto, accounts");
    });
  }

  @Test
  void whatWasPaidBeforePaysTheNextInvoice() {
    Caller anna = anna();
    pay(anna, "20.00", null);
    assertThat(balance(anna)).isEqualByComparingTo("-20");

    String invoice = invoice(anna, 2);

    assertThat(open(invoice)).isEqualTo("5.10");
    assertThat(unallocated(anna)).isEqualByComparingTo("0");
    assertBooksAreRight(anna);
  }

  @Test
  void whenTheStepFailsThereIsNoInvoiceAndNoGap() {
    Caller anna = anna();
    String order = order(anna, product(10), 1);
    as(Cast.CLARA, () -> bean(Orders.class).confirm(order, 1));
    String before = invoice(anna, 1);

    assertThatThrownBy(() -> as(Cast.CLARA, () -> transaction(() -> {
      bean(Orders.class).ship(order, 2, null);
      throw new IllegalStateException("the light went out");
    }))).hasMessage("the light went out");
    assertThat(rows("select 1 from invoices i join orders o on o.id = i.order_id where o.number = '" + order + "'")).isEmpty();

    as(Cast.CLARA, () -> bean(Orders.class).ship(order, 2, null));
    assertThat(number(invoiceOf(order))).isEqualTo(number(before) + 1);
  }

  @Test
  void manyShippersGetNumbersWithoutGapAndWithoutDouble() throws Exception {
    List<String> orders = new ArrayList<>();
    String lamp = product(1000);
    for (int i = 0; i < 24; i++) {
      String order = order(customer(unique("buyer"), CustomerRight.BUYER, "EUR"), lamp, 1);
      as(Cast.CLARA, () -> bean(Orders.class).confirm(order, 1));
      orders.add(order);
    }
    int first = number(invoice(anna(), 1)) + 1;
    ExecutorService pool = Executors.newFixedThreadPool(8);
    List<Callable<Boolean>> works = new ArrayList<>();
    for (int i = 0; i < orders.size(); i++) {
      String order = orders.get(i);
      boolean fails = i % 3 == 0;
      works.add(() -> shipped(order, fails));
    }
    List<Integer> numbers = new ArrayList<>();
    try {
      List<Future<Boolean>> done = pool.invokeAll(works);
      for (int i = 0; i < done.size(); i++) {
        if (done.get(i).get()) {
          numbers.add(number(invoiceOf(orders.get(i))));
        }
      }
    } finally {
      pool.shutdownNow();
    }
    Collections.sort(numbers);
    assertThat(numbers).containsExactlyElementsOf(IntStream.range(first, first + 16).boxed().toList());
  }

  private static boolean shipped(String order, boolean fails) {
    try {
      as(Cast.CLARA, () -> transaction(() -> {
        bean(Orders.class).ship(order, 2, null);
        if (fails) {
          throw new IllegalStateException("the light went out");
        }
        return null;
      }));
      return true;
    } catch (IllegalStateException out) {
      return false;
    }
  }

  @Test
  void eachYearBeginsAnew() {
    clock().advance(Duration.ofDays(400));
    assertThat(invoice(anna(), 1)).isEqualTo("2027-000001");
  }

  @Test
  void goodsThatComeBackAreCredited() {
    Caller anna = anna();
    String order = order(anna, product(10), 2);
    as(Cast.CLARA, () -> bean(Orders.class).confirm(order, 1));
    transaction(() -> em().createNativeQuery("update orders set kind = 'RETURN', net = -net, vat = -vat, gross = -gross where number = ?").setParameter(1, order).executeUpdate()
        + em().createNativeQuery("update order_lines set quantity = -quantity, net = -net, vat = -vat, gross = -gross where order_id = (select id from orders where number = ?)")
            .setParameter(1, order).executeUpdate());

    as(Cast.CLARA, () -> bean(Orders.class).ship(order, 2, null));

    InvoiceDetails note = details(anna, (String) one("select i.number from invoices i join orders o on o.id = i.order_id where o.number = '" + order + "'"));
    assertThat(note.kind()).isEqualTo(InvoiceKind.CREDIT_NOTE);
    assertThat(note.total().gross()).hasToString("25.1000 EUR");
    assertThat(note.lines().get(0).quantity()).isEqualTo(2);
    assertThat(note.paymentReference()).isNull();
    assertThat(balance(anna)).isEqualByComparingTo("-25.10");
    assertThat(unallocated(anna)).isEqualByComparingTo("25.10");
    assertBooksAreRight(anna);
  }

  @Test
  void anOrderThatIsCalledBackAfterAllTakesItsInvoiceWithIt() {
    Caller anna = anna();
    String order = order(anna, product(10), 2);
    String invoice = ship(order);
    transaction(() -> em().createNativeQuery("update orders set status = 'CONFIRMED' where number = ?").setParameter(1, order).executeUpdate());

    credit(invoice, Map.of(1, 1));

    as(Cast.CLARA, () -> bean(Orders.class).cancel(order, 3, "Lost on the way"));

    assertThat(details(anna, invoice).status()).isEqualTo(InvoiceStatus.PAID);
    assertThat(balance(anna)).isEqualByComparingTo("0");
    assertBooksAreRight(anna);
  }

  @Test
  void creditNotesTakeBackLineByLineAndNeverMoreThanWasCharged() {
    Caller anna = anna();
    String cheap = product(100, "0.335", "25.5", "EUR");
    String invoice = ship(order(anna, cheap, 3));
    assertThat(open(invoice)).isEqualTo("1.27");

    String first = credit(invoice, Map.of(1, 2));
    assertThat(details(anna, first)).satisfies(note -> {
      assertThat(note.credits()).isEqualTo(invoice);
      assertThat(note.reason()).isEqualTo("Broken");
      assertThat(note.total().gross()).hasToString("0.8400 EUR");
      assertThat(note.open().isZero()).as("used for its invoice").isTrue();
    });
    assertThatThrownBy(() -> credit(invoice, Map.of(1, 2))).isInstanceOf(RuleViolated.class).hasFieldOrPropertyWithValue("code", "invoice.too-many-credited");
    assertThat(details(anna, credit(invoice, Map.of())).total().gross()).as("the last pieces take what is left").hasToString("0.4300 EUR");
    assertThat(open(invoice)).isEqualTo("0.00");
    assertThatThrownBy(() -> credit(invoice, Map.of())).isInstanceOf(RuleViolated.class).hasFieldOrPropertyWithValue("code", "invoice.nothing-to-credit");
    assertThat(details(anna, invoice).lines().get(0).left()).isZero();
    assertBooksAreRight(anna);
  }

  @Test
  void theCreditOfAPaidInvoiceWaitsAndCanBePaidBack() {
    Caller anna = anna();
    String invoice = invoice(anna, 2);
    pay(anna, "25.10", invoice);
    String note = credit(invoice, Map.of(1, 1));
    assertThat(unallocated(anna)).isEqualByComparingTo("12.55");
    assertThatThrownBy(() -> refund(anna, "12.56")).isInstanceOf(RuleViolated.class).hasFieldOrPropertyWithValue("code", "payment.too-much-back");

    refund(anna, "12.55");

    assertThat(balance(anna)).isEqualByComparingTo("0");
    assertThat(details(anna, note).settlements()).singleElement().satisfies(used -> assertThat(used.amount()).hasToString("12.5500 EUR"));
    assertBooksAreRight(anna);
  }

  private static InvoiceDetails details(Caller who, String number) {
    return as(who, () -> bean(MyInvoices.class).details(number));
  }

  private static int number(String invoice) {
    return Integer.parseInt(invoice.substring(5));
  }
}

package org.tuttu.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tuttu.collection.Bank;
import org.tuttu.identity.Caller;
import org.tuttu.shared.RuleViolated;
import org.tuttu.testing.Cast;

/** Whatever happens, in whatever order, the books are right. */
class LedgerDbTest extends Books {

  static LongStream seeds() {
    return LongStream.rangeClosed(1, 12);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void theBooksAreRightAfterAnySequenceOfEvents(long seed) {
    Random random = new Random(seed);
    Caller anna = anna();
    String cheap = product(100_000, "0.0333", "14", "EUR");
    String dear = product(100_000, "199.995", "25.5", "EUR");
    List<String> invoices = new ArrayList<>();
    invoices.add(ship(order(anna, dear, 3)));

    for (int i = 0; i < 20; i++) {
      event(random, anna, random.nextBoolean() ? cheap : dear, invoices);
      assertBooksAreRight(anna);
    }
  }

  /** One that may be refused by its rules, and then has changed nothing. */
  private static void event(Random random, Caller anna, String product, List<String> invoices) {
    String invoice = invoices.get(random.nextInt(invoices.size()));
    String amount = new BigDecimal(random.nextInt(60_000) + 1).movePointLeft(2).toPlainString();
    try {
      switch (random.nextInt(10)) {
        case 0, 1 -> invoices.add(ship(order(anna, product, 1 + random.nextInt(7))));
        case 2 -> pay(anna, amount, random.nextBoolean() ? invoice : null);
        case 3 -> pay(anna, new BigDecimal(open(invoice)).signum() > 0 ? open(invoice) : amount, invoice);
        case 4 -> credit(invoice, random.nextBoolean() ? Map.of() : Map.of(1, 1));
        case 5 -> refund(anna, amount);
        case 6, 7 -> Bank.transfer(amount, random.nextBoolean() ? "invoice " + invoice : "nothing");
        case 8 -> Bank.payOnline(anna, invoice);
        default -> as(Cast.DORA, () -> bean(Payments.class).writeOff(invoice, unique("off"), "Bankrupt"));
      }
    } catch (RuleViolated refused) {
      assertThat(refused.code()).isIn("invoice.nothing-to-credit", "invoice.too-many-credited", "invoice.given-up", "payment.too-much-back", "payment.nothing-open",
          "online.paid-already", "online.on-its-way");
    }
  }

  @Test
  void manyAtOnceOnOneAccountComeOneAfterTheOther() throws Exception {
    Caller anna = anna();
    String lamp = product(1000);
    List<String> orders = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      orders.add(order(anna, lamp, 1 + i % 3));
    }
    List<Callable<Object>> works = new ArrayList<>();
    orders.forEach(order -> works.add(() -> ship(order)));
    for (int i = 0; i < 12; i++) {
      int cents = i;
      works.add(() -> pay(anna, "20.0" + cents % 10, null));
    }
    together(works);

    assertBooksAreRight(anna);
    assertThat(rows("select position from postings where account_id = %d order by position".formatted(anna.actingFor().customerId()))).hasSize(24)
        .last().isEqualTo(24L);
  }

  @Test
  void aDoubleClickMakesOnePayment() throws Exception {
    Caller anna = anna();
    String invoice = invoice(anna, 2);
    PaymentInput input = money("25.10", invoice);
    List<Callable<Object>> works = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      works.add(() -> as(Cast.CLARA, () -> bean(Payments.class).record(account(anna), input, null)));
    }
    assertThat(together(works)).hasSize(10).containsOnly(together(works).get(0));
    assertThat(balance(anna)).isEqualByComparingTo("0");
    assertBooksAreRight(anna);
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "update entries set amount = amount + 1", "delete from entries", "truncate entries", "update postings set amount = 0", "delete from postings",
      "truncate postings cascade", "delete from allocations", "update invoices set gross = gross + 1, net = net + 1", "delete from invoices",
      "update invoice_lines set name = 'x'", "update payments set amount = amount * 2", "delete from payments"})
  void theDatabaseRefusesToChangeTheBooks(String statement) {
    invoice(anna(), 1);
    assertThatThrownBy(() -> transaction(() -> em().createNativeQuery(statement).executeUpdate())).rootCause().hasMessageContaining("append-only");
  }

  @Test
  void theDatabaseRefusesAPostingThatIsNotBalanced() {
    Caller anna = anna();
    invoice(anna, 1);
    String posting = """
        insert into postings (id, account_id, position, kind, event_key, booked_on, booked_at, currency, amount, balance, invoice_id)
        select nextval('postings_seq') * 1000, account_id, position + 1, 'INVOICE', '%s', booked_on, booked_at, currency, 5, 5, invoice_id from postings
        where account_id = %d""".formatted(unique("unbalanced"), anna.actingFor().customerId());
    String entry = "insert into entries (id, posting_id, book, amount) select nextval('entries_seq') * 1000, max(id), '%s', %s from postings where position = 2 and account_id = "
        + anna.actingFor().customerId();
    assertThatThrownBy(() -> write(posting)).rootCause().hasMessageContaining("not balanced");
    assertThatThrownBy(() -> write(posting, entry.formatted("RECEIVABLES", "5"), entry.formatted("SALES", "-4"))).rootCause().hasMessageContaining("not balanced");
    assertThatThrownBy(() -> write(posting, entry.formatted("RECEIVABLES", "4"), entry.formatted("SALES", "-4"))).as("not what the posting says").rootCause()
        .hasMessageContaining("not balanced");
    write(posting, entry.formatted("RECEIVABLES", "5"), entry.formatted("SALES", "-5"));
    assertThatThrownBy(() -> write(entry.formatted("BANK", "1"))).as("later").rootCause().hasMessageContaining("not balanced");
  }

  private static void write(String... statements) {
    transaction(() -> {
      for (String each : statements) {
        em().createNativeQuery(each).executeUpdate();
      }
      return null;
    });
  }

  private static List<Object> together(List<Callable<Object>> works) throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(8);
    try {
      List<Object> answers = new ArrayList<>();
      for (Future<Object> answer : pool.invokeAll(works)) {
        answers.add(answer.get());
      }
      return answers;
    } finally {
      pool.shutdownNow();
    }
  }
}

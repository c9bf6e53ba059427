package org.tuttu.collection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tuttu.collection.selfservice.MyPayments;
import org.tuttu.collection.selfservice.OnlinePaymentDetails;
import org.tuttu.collection.selfservice.OnlineStatus;
import org.tuttu.collection.selfservice.PayOffer;
import org.tuttu.collection.selfservice.PayableInvoice;
import org.tuttu.collection.selfservice.PaymentNotices;
import org.tuttu.identity.Caller;
import org.tuttu.identity.CustomerRight;
import org.tuttu.shared.AccessDenied;
import org.tuttu.shared.NotFound;
import org.tuttu.shared.RuleViolated;
import org.tuttu.testing.Cast;

/** Anna pays at the payment service: what comes in is booked once, whatever dies or comes twice, and nothing can be paid twice. */
class OnlinePaymentsDbTest extends Bank {

  @BeforeEach
  void theServiceAnswers() {
    CheckoutInTests.reset();
  }

  @Test
  void whatIsPaidThereIsBookedOnce() {
    Caller anna = anna();
    String first = invoice(anna, 1);
    String second = invoice(anna, 2);
    PayOffer offer = as(anna, () -> bean(MyPayments.class).offer(null, account(anna)));
    assertThat(offer.invoices()).extracting(PayableInvoice::number).containsExactly(first, second);
    assertThat(offer.total()).hasToString("37.6500 EUR");
    assertThat(statementsOf(() -> as(anna, () -> bean(MyPayments.class).offer(first, null)))).isEqualTo(1);

    OnlinePaymentDetails begun = start(anna, first, second);
    assertThat(begun.status()).isEqualTo(OnlineStatus.STARTED);
    assertThat(begun.payUrl()).startsWith("https://pay.example.org/");
    CheckoutInTests.pay(begun.number());
    soon(anna, begun);
    checkAll();
    soon(anna, begun);
    checkAll();

    assertThat(details(anna, begun)).satisfies(paid -> {
      assertThat(paid.status()).isEqualTo(OnlineStatus.BOOKED);
      assertThat(paid.payment()).startsWith("P-");
      assertThat(paid.invoices()).containsExactly(first, second);
    });
    assertThat(open(first)).isEqualTo("0.00");
    assertThat(paymentsOf(anna)).isEqualTo(1);
    assertThat(balance(anna)).isEqualByComparingTo("0");
    assertThat(as(anna, () -> bean(MyPayments.class).offer(null, account(anna))).invoices()).isEmpty();
    assertBooksAreRight(anna);
  }

  @Test
  void twoTabsAndTenClicksAreOnePlaceToPay() throws Exception {
    Caller anna = anna();
    String invoice = invoice(anna, 1);
    List<Callable<Object>> works = new ArrayList<>(Collections.nCopies(10, () -> start(anna, invoice).number()));
    List<Object> begun = together(works);
    assertThat(begun).containsOnly(begun.get(0));
    assertThat(CheckoutInTests.opened((String) begun.get(0))).isEqualTo(1);

    CheckoutInTests.pay((String) begun.get(0));
    assertThatThrownBy(() -> start(anna, invoice, invoice(anna, 1))).as("the same with more, from a third tab").isInstanceOf(RuleViolated.class)
        .hasFieldOrPropertyWithValue("code", "online.on-its-way");
    together(new ArrayList<>(Collections.nCopies(6, () -> {
      checkAll();
      return null;
    })));
    assertThat(paymentsOf(anna)).isEqualTo(1);
    assertThatThrownBy(() -> start(anna, invoice)).as("a tab that was open all the time").hasFieldOrPropertyWithValue("code", "online.paid-already");
    assertBooksAreRight(anna);
  }

  @Test
  void whoeverChoosesAnewClosesTheOldPlace() {
    Caller anna = anna();
    String first = invoice(anna, 1);
    String second = invoice(anna, 2);
    OnlinePaymentDetails old = start(anna, first, second);
    OnlinePaymentDetails now = start(anna, second);
    assertThat(CheckoutInTests.pay(old.number())).isFalse();
    assertThat(details(anna, old).status()).isEqualTo(OnlineStatus.CLOSED);
    assertThat(CheckoutInTests.pay(now.number())).isTrue();
    later();
    checkAll();
    assertThat(open(second)).isEqualTo("0.00");
    assertThat(open(first)).isEqualTo("12.55");
    assertBooksAreRight(anna);
  }

  @Test
  void aTransferMeanwhileClosesThePlaceAndWhatWasPaidAllTheSameWaitsForTheCustomer() {
    Caller anna = anna();
    String invoice = invoice(anna, 1);
    OnlinePaymentDetails begun = start(anna, invoice);
    pay(anna, "5", invoice);
    later();
    checkAll();
    assertThat(CheckoutInTests.pay(begun.number())).as("the place is closed").isFalse();

    OnlinePaymentDetails rest = start(anna, invoice);
    assertThat(rest.amount()).hasToString("7.5500 EUR");
    pay(anna, "7.55", invoice);
    CheckoutInTests.pay(rest.number());
    later();
    checkAll();
    assertThat(details(anna, rest).status()).isEqualTo(OnlineStatus.BOOKED);
    assertThat(unallocated(anna)).isEqualByComparingTo("7.55");
    assertBooksAreRight(anna);
  }

  @Test
  void whoNeverReturnsAndOfWhomNobodyTellsIsAskedAbout() {
    Caller anna = anna();
    String invoice = invoice(anna, 1);
    OnlinePaymentDetails begun = start(anna, invoice);
    CheckoutInTests.pay(begun.number());
    CheckoutInTests.beSilent(true);
    later();
    checkAll();
    assertThat(details(anna, begun).status()).isEqualTo(OnlineStatus.STARTED);
    CheckoutInTests.beSilent(false);
    later();
    checkAll();
    assertThat(details(anna, begun).status()).isEqualTo(OnlineStatus.BOOKED);
    assertBooksAreRight(anna);
  }

  @Test
  void whatTheNodeKeptBeforeItDiedIsBookedByTheNext() {
    Caller anna = anna();
    String invoice = invoice(anna, 1);
    OnlinePaymentDetails begun = start(anna, invoice);
    CheckoutInTests.pay(begun.number());
    as(Caller.system(), () -> bean(OnlineRecords.class).heard(begun.number(), bean(HostedCheckout.class).look("cs_" + begun.number())));
    assertThat(details(anna, begun).status()).isEqualTo(OnlineStatus.PAID);
    assertThatThrownBy(() -> start(anna, invoice)).hasFieldOrPropertyWithValue("code", "online.on-its-way");
    checkAll();
    assertThat(details(anna, begun).status()).isEqualTo(OnlineStatus.BOOKED);
    as(Caller.system(), () -> bean(OnlineRecords.class).heard(begun.number(), new HostedCheckout.Session("cs_" + begun.number(), null, HostedCheckout.State.CLOSED, null)));
    assertThat(details(anna, begun).status()).as("what came in stays").isEqualTo(OnlineStatus.BOOKED);
    assertThat(paymentsOf(anna)).isEqualTo(1);
  }

  @Test
  void anAnswerThatNobodyHeardIsAskedForAgainOrGivenUp() {
    Caller anna = anna();
    String invoice = invoice(anna, 1);
    CheckoutInTests.beUnheard(true);
    assertThatThrownBy(() -> start(anna, invoice)).isInstanceOf(RuleViolated.class).hasFieldOrPropertyWithValue("code", "online.no-answer");
    CheckoutInTests.beUnheard(false);
    OnlinePaymentDetails again = start(anna, invoice);
    assertThat(CheckoutInTests.opened(again.number())).isEqualTo(1);

    Caller boris = anna();
    String other = invoice(boris, 1);
    CheckoutInTests.beSilent(true);
    assertThatThrownBy(() -> start(boris, other)).hasFieldOrPropertyWithValue("code", "online.no-answer");
    CheckoutInTests.beSilent(false);
    clock().advance(OnlineSteps.OPENING);
    checkAll();
    assertThat(one("select status from online_payments where customer_id = " + boris.actingFor().customerId())).isEqualTo("CLOSED");
    assertThat(start(boris, other).payUrl()).isNotNull();
  }

  @Test
  void whatTakesDaysIsNotPaidAgainMeanwhile() {
    Caller anna = anna();
    String invoice = invoice(anna, 1);
    OnlinePaymentDetails slow = start(anna, invoice);
    CheckoutInTests.payLater(slow.number());
    later();
    checkAll();
    assertThat(details(anna, slow).status()).isEqualTo(OnlineStatus.PENDING);
    assertThatThrownBy(() -> start(anna, invoice)).hasFieldOrPropertyWithValue("code", "online.on-its-way");
    CheckoutInTests.comesIn(slow.number(), false);
    clock().advance(Duration.ofHours(2));
    checkAll();
    assertThat(details(anna, slow).status()).isEqualTo(OnlineStatus.CLOSED);
    OnlinePaymentDetails anew = start(anna, invoice);
    CheckoutInTests.comesIn(slow.number(), true);
    notice(slow.number(), "good");
    checkAll();
    assertThat(details(anna, slow).status()).as("money that comes in after all is booked").isEqualTo(OnlineStatus.BOOKED);
    later();
    checkAll();
    assertThat(details(anna, anew).status()).as("and nobody can pay it again").isEqualTo(OnlineStatus.CLOSED);
    assertBooksAreRight(anna);
  }

  @Test
  void notificationsOnlyLetTheServiceBeAsked() {
    Caller anna = anna();
    OnlinePaymentDetails begun = start(anna, invoice(anna, 1));
    assertThat(notice(begun.number(), "forged")).isFalse();
    assertThat(notice(begun.number(), "good")).isTrue();
    checkAll();
    assertThat(details(anna, begun).status()).as("it says paid, but the service does not").isEqualTo(OnlineStatus.STARTED);
    CheckoutInTests.pay(begun.number());
    notice(begun.number(), "good");
    notice(begun.number(), "good");
    checkAll();
    notice(begun.number(), "good");
    checkAll();
    assertThat(paymentsOf(anna)).isEqualTo(1);
    assertThat(notice("W-0", "good")).isTrue();
    CheckoutInTests.close();
    assertThat(notice(begun.number(), "good")).isFalse();
  }

  @Test
  void onlyWhoMayPayCanAndOnlyWhatIsTheirs() {
    Caller anna = anna();
    Caller boris = anna();
    String invoice = invoice(anna, 1);
    OnlinePaymentDetails begun = start(anna, invoice);
    for (CustomerRight right : List.of(CustomerRight.VIEWER, CustomerRight.BUYER)) {
      Caller other = Cast.actingFor("viktor", 1, anna.actingFor().customerId(), anna.actingFor().customerNumber(), right);
      assertThatThrownBy(() -> start(other, invoice)).isInstanceOf(AccessDenied.class);
      assertThat(as(other, () -> bean(MyPayments.class).isPossible(account(anna)))).isFalse();
    }
    assertThatThrownBy(() -> start(boris, invoice)).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> as(boris, () -> bean(MyPayments.class).offer(invoice, null))).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> as(boris, () -> bean(MyPayments.class).offer(null, account(anna)))).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> details(boris, begun)).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> start(anna)).hasFieldOrPropertyWithValue("code", "online.nothing-chosen");
    assertThatThrownBy(() -> start(anna, invoice, "2026-999999")).isInstanceOf(NotFound.class);
    CheckoutInTests.close();
    assertThat(as(anna, () -> bean(MyPayments.class).isPossible(account(anna)))).isFalse();
    assertThatThrownBy(() -> start(anna, invoice)).isInstanceOf(NotFound.class);
  }

  private static OnlinePaymentDetails start(Caller caller, String... invoices) {
    return as(caller, () -> bean(MyPayments.class).start(List.of(invoices)));
  }

  private static OnlinePaymentDetails details(Caller caller, OnlinePaymentDetails payment) {
    return as(caller, () -> bean(MyPayments.class).details(payment.number()));
  }

  private static void soon(Caller caller, OnlinePaymentDetails payment) {
    as(caller, () -> bean(MyPayments.class).cameBack(payment.number()));
  }

  private static void later() {
    clock().advance(Duration.ofMinutes(1));
  }

  private static boolean notice(String body, String signature) {
    return as(null, () -> bean(PaymentNotices.class).take(body.getBytes(StandardCharsets.UTF_8), signature));
  }

  private static int paymentsOf(Caller caller) {
    return rows("select 1 from payments where account_id = " + caller.actingFor().customerId()).size();
  }

  private static List<Object> together(List<Callable<Object>> works) throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(6);
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

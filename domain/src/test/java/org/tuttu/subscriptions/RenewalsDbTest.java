package org.tuttu.subscriptions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.tuttu.identity.Caller;
import org.tuttu.shared.RuleViolated;
import org.tuttu.subscriptions.selfservice.BillingPeriod;
import org.tuttu.subscriptions.selfservice.BillingTime;
import org.tuttu.subscriptions.selfservice.ChangeInput;
import org.tuttu.subscriptions.selfservice.ChangeWhen;
import org.tuttu.subscriptions.selfservice.MySubscriptions;
import org.tuttu.subscriptions.selfservice.SubscriptionDetails;
import org.tuttu.subscriptions.selfservice.SubscriptionState;

/** The job: everything once, however often it runs, dies, or comes late. */
class RenewalsDbTest extends Services {

  @Test
  void anAccountsServicesOfADayComeOnOneInvoice() {
    Caller anna = anna();
    started(anna, plan(service(), "31"));
    started(anna, plan(service(), "10"));
    assertThat(invoices(anna)).hasSize(2);

    later(31);
    job();

    assertThat(invoices(anna)).containsExactly("31.00+7.91", "10.00+2.55", "41.00+10.46");
    assertThat(rows("select number from invoices where customer_id = %d and line_count = 2".formatted(anna.actingFor().customerId()))).hasSize(1);
  }

  @Test
  void afterAnOutageEachPeriodIsChargedOnce() {
    Caller anna = anna();
    String number = started(anna, plan(service(), "31"));

    later(100);
    later(0);

    assertThat(invoices(anna)).hasSize(4).allMatch("31.00+7.91"::equals);
    assertThat(details(anna, number).charges()).extracting(charge -> charge.from().toString()).containsExactly("2026-06-02", "2026-05-02", "2026-04-02", "2026-03-02");
    assertThat(details(anna, number).row().nextOn()).isEqualTo("2026-07-02");
  }

  /** Death between what was written and the commit: nothing of it is there, and the next try does all of it once. */
  @Test
  void aNodeThatIsKilledInTheMiddleLeavesNothingAndTheNextOneDoesIt() {
    Caller anna = anna();
    String number = started(anna, plan(service(), "31"));
    clock().advance(Duration.ofDays(31));
    RenewalSteps.Turn turn = new RenewalSteps.Turn(anna.actingFor().customerId(), LocalDate.parse("2026-04-02"));

    assertThatThrownBy(() -> transaction(() -> {
      as(Caller.system(), () -> bean(RenewalSteps.class).take(turn));
      em().flush();
      int backend = (Integer) em().createNativeQuery("select pg_backend_pid()").getSingleResult();
      try (Connection other = dataSource().getConnection(); Statement kill = other.createStatement()) {
        kill.execute("select pg_terminate_backend(" + backend + ")");
      }
      return null;
    })).isInstanceOf(RuntimeException.class);

    assertThat(invoices(anna)).hasSize(1);
    assertThat(details(anna, number).row().nextOn()).isEqualTo("2026-04-02");
    job();
    assertThat(invoices(anna)).containsExactly("31.00+7.91", "31.00+7.91");
    assertThat(rows("select c.id from subscription_charges c join subscriptions s on s.id = c.subscription_id where s.number = '" + number + "'")).hasSize(2);
  }

  @Test
  void manyNodesAtOnceChargeOnce() throws Exception {
    List<Caller> customers = new ArrayList<>();
    String plan = plan(service(), "31");
    for (int i = 0; i < 5; i++) {
      customers.add(anna());
      started(customers.get(i), plan);
      started(customers.get(i), plan);
    }
    clock().advance(Duration.ofDays(70));
    ExecutorService nodes = Executors.newFixedThreadPool(4);
    try {
      List<Future<?>> running = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        running.add(nodes.submit((Callable<Object>) () -> {
          job();
          return null;
        }));
      }
      for (Future<?> each : running) {
        each.get();
      }
    } finally {
      nodes.shutdownNow();
    }
    for (Caller customer : customers) {
      assertThat(invoices(customer)).containsExactly("31.00+7.91", "31.00+7.91", "62.00+15.82", "62.00+15.82");
    }
  }

  @Test
  void whatCannotBeDoneLetsOthersPassAndIsTriedAgain() {
    Caller broken = anna();
    Caller anna = anna();
    String plan = plan(service(), "31");
    String stuck = started(broken, plan);
    started(anna, plan);
    sabotage(stuck, "NOK");

    later(31);

    assertThat(invoices(anna)).hasSize(2);
    assertThat(invoices(broken)).hasSize(1);
    sabotage(stuck, "EUR");
    clock().advance(Duration.ofMinutes(11));
    job();
    assertThat(invoices(broken)).hasSize(2);
  }

  /** An account that takes no such currency cannot be charged. */
  private static void sabotage(String number, String currency) {
    transaction(() -> em().createNativeQuery("update subscriptions set currency = ? where number = ?").setParameter(1, currency).setParameter(2, number).executeUpdate());
  }

  @Test
  void anotherPriceIsToldInTimeAndHoldsFromTheRenewalOn() {
    Caller anna = anna();
    owner(anna);
    String plan = plan(service(), "31");
    String number = started(anna, plan);
    assertThatThrownBy(() -> price(plan, "40", TODAY.plusDays(24), null)).isInstanceOfSatisfying(RuleViolated.class,
        refused -> assertThat(refused.code()).isEqualTo("plan.price-too-early"));
    price(plan, "40", TODAY.plusDays(25), null);
    assertThat(details(anna, number).renewalPrice().net().amount()).isEqualByComparingTo("40");

    later(6);
    assertThat(mails(anna)).as("not yet").hasSize(1);
    later(1);
    job();
    assertThat(mails(anna)).hasSize(2).anySatisfy(mail -> assertThat(mail).asString().contains("50,20"));
    assertThat(news(anna).toString()).contains("subscription-price to ");
    later(24);
    assertThat(invoices(anna)).containsExactly("31.00+7.91", "40.00+10.20");
    later(8);
    assertThat(mails(anna)).as("a month at the same price is not told").hasSize(2);
  }

  @Test
  void aLongTermIsToldAndOneThatEndsIsNot() {
    Caller anna = anna();
    owner(anna);
    String plan = plan(service(), "100", BillingPeriod.QUARTER, 3, BillingTime.IN_ADVANCE, null);
    started(anna, plan);
    String ending = started(anna, plan);
    as(anna, () -> bean(MySubscriptions.class).end(ending, version(anna, ending)));
    int before = mails(anna).size();

    later(80);

    assertThat(mails(anna)).hasSize(before + 1).anySatisfy(mail -> assertThat(mail).asString().contains("uusiutuu 2.6.2026"));
    assertThat(news(anna).toString()).contains("subscription-renews to ", "subscription-ending to ");
  }

  @Test
  void anEndIsReachedWithALastInvoiceAndAMail() {
    Caller anna = anna();
    owner(anna);
    String number = started(anna, plan(service(), "31", BillingPeriod.MONTH, 1, BillingTime.IN_ARREARS, "GB"));
    read(number + ";2026-03-02;30.5;a");
    as(anna, () -> bean(MySubscriptions.class).end(number, version(anna, number)));

    later(31);
    later(60);

    assertThat(invoices(anna)).as("31 and 20.5 GB at 50 cents").containsExactly("41.25+10.52");
    SubscriptionDetails ended = details(anna, number);
    assertThat(ended.row().state()).isEqualTo(SubscriptionState.ENDED);
    assertThat(ended.row().nextOn()).isNull();
    assertThat(mails(anna)).hasSize(3);
  }

  @Test
  void aChangeInArrearsWaitsForThePeriodsInvoice() {
    Caller anna = anna();
    String product = service();
    String number = started(anna, plan(product, "31", BillingPeriod.MONTH, 1, BillingTime.IN_ARREARS, null));
    String dearer = plan(product, "62", BillingPeriod.MONTH, 1, BillingTime.IN_ARREARS, null);
    clock().advance(Duration.ofDays(21));
    ChangeInput change = change(anna, number, dearer, ChangeWhen.NOW);
    as(anna, () -> bean(MySubscriptions.class).change(number, change));
    assertThat(invoices(anna)).isEmpty();

    later(10);

    assertThat(invoices(anna)).as("21 days at 31 and 10 at 62").containsExactly("41.00+10.46");
  }

  @Test
  void aPauseIsNotChargedAndResumingChargesTheRest() {
    Caller anna = anna();
    String number = started(anna, plan(service(), "30"));
    as(anna, () -> bean(MySubscriptions.class).pause(number, version(anna, number)));
    later(31);
    assertThat(details(anna, number).row().state()).isEqualTo(SubscriptionState.PAUSED);
    later(20);

    as(anna, () -> bean(MySubscriptions.class).resume(number, version(anna, number)));

    assertThat(invoices(anna)).containsExactly("30.00+7.65", "10.00+2.55");
    assertThat(details(anna, number).row().state()).isEqualTo(SubscriptionState.ACTIVE);
  }

  @Test
  void theCompanysDayDecidesNotThatOfTheServer() {
    Caller anna = anna();
    started(anna, plan(service(), "31"));
    clock().advance(Duration.ofHours(30 * 24 + 12));
    job();
    assertThat(invoices(anna)).as("midnight in Helsinki, and still 1 April in Greenwich").hasSize(2);
  }
}

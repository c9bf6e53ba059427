package org.tuttu.collection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tuttu.billing.PaymentInput;
import org.tuttu.billing.Payments;
import org.tuttu.collection.selfservice.MyPayments;
import org.tuttu.collection.selfservice.MyReminders;
import org.tuttu.collection.selfservice.ReminderNote;
import org.tuttu.identity.Caller;
import org.tuttu.shared.AccessDenied;
import org.tuttu.shared.Language;
import org.tuttu.shared.NotFound;
import org.tuttu.shared.RuleViolated;
import org.tuttu.shared.StaleData;
import org.tuttu.testing.Cast;
import org.tuttu.timeline.TimelineEntry;
import org.tuttu.timeline.Timelines;

/** Customers are reminded by Dora's schedule, of each step once, and never of what is paid or on its way. */
class RemindersDbTest extends Bank {

  @BeforeEach
  void othersOweNothingAndHavePaidNothing() {
    transaction(() -> em().createNativeQuery("update bank_entries set status = 'ASIDE' where status in ('NEW', 'WAITING')").executeUpdate());
    set(true, new ReminderStep(7, Map.of()), new ReminderStep(21, Map.of(Language.FI, "Viimeinen kehotus.\n\nMaksa nyt.")));
    clock().advance(Duration.ofDays(-300));
  }

  @AfterEach
  void nobodyIsRemindedByOtherTests() {
    set(false);
  }

  @Test
  void eachStepIsSentOnceWithAllThatIsDue() {
    Caller anna = annaWithMail();
    String first = invoice(anna, 1);
    clock().advance(Duration.ofDays(5));
    String second = invoice(anna, 2);
    remind(14 + 1);
    assertThat(sent(anna)).as("the first is due seven days after its due day").hasSize(0);
    remind(1);
    assertThat(sent(anna)).singleElement().asString().contains("Muistutus: 12,55").contains("emme ole saaneet").contains(first).doesNotContain(second);
    remind(0);
    remind(1);
    assertThat(sent(anna)).as("once").hasSize(1);
    remind(4);
    assertThat(sent(anna)).hasSize(2).last().asString().contains(second).doesNotContain(first + ",");
    remind(20);
    assertThat(sent(anna)).hasSize(3).last().asString().contains("Viimeinen kehotus", "Maksa nyt", first, second, "37,65");
    remind(100);
    assertThat(sent(anna)).hasSize(3);
    assertThat(as(Cast.CLARA, () -> bean(Reminders.class).ofInvoice(first))).extracting(ReminderRow::position).containsExactly(1, 2);
    assertThat(as(Cast.CLARA, () -> bean(Reminders.class).ofAccount(account(anna)))).hasSize(4);
    assertThat(as(anna, () -> bean(MyReminders.class).ofInvoice(first))).extracting(ReminderNote::step).containsExactly(1, 2);
    assertThat(as(anna, () -> bean(MyReminders.class).latest(List.of(first, second)))).hasSize(2).extractingByKey(first).extracting(ReminderNote::step).isEqualTo(2);
    assertThat(statementsOf(() -> as(anna, () -> bean(MyReminders.class).latest(List.of(first, second))))).isEqualTo(1);
    assertThat(statementsOf(() -> as(anna, () -> bean(MyReminders.class).latest(List.of())))).isEqualTo(0);
    assertThat(as(anna(), () -> bean(MyReminders.class).ofInvoice(first))).as("somebody else's").isEmpty();
    assertThat(as(Cast.CLARA, () -> bean(Timelines.class).of(anna.actingFor().customerNumber(), null)).rows()).filteredOn(entry -> entry.what() instanceof TimelineReminder)
        .first().extracting(TimelineEntry::what).isEqualTo(new TimelineReminder(second, 2, mailbox(anna)));
  }

  @Test
  void aReminderIsInTheBellAndMailedToWhoPaysUnlessItWentToThemAlready() {
    Caller anna = member();
    mailTo(anna, mailbox(anna));
    invoice(anna, 1);
    Caller berit = member();
    mailTo(berit, berit.email());
    invoice(berit, 1);
    Caller nobody = anna();
    invoice(nobody, 1);

    remind(30);

    assertThat(told(anna)).containsExactly("payment-reminder /invoices/invoices?filter=open " + account(anna) + " with a mail");
    assertThat(told(berit)).containsExactly("payment-reminder /invoices/invoices?filter=open " + account(berit) + " without");
    assertThat(told(nobody)).as("who has no address is reminded all the same").containsExactly("payment-reminder /invoices/invoices?filter=open " + account(nobody) + " with a mail");
    remind(0);
    assertThat(told(anna)).hasSize(1);
  }

  private static List<String> told(Caller caller) {
    return rows("select n.name || ' ' || n.path || ' ' || (n.args ->> '0') || case when n.mailed then ' without' else ' with a mail' end from news n where n.kind = 'INVOICES'"
        + " and n.name = 'payment-reminder' and n.account_id is not null and n.customer_id = " + caller.actingFor().customerId()).stream().map(String.class::cast).toList();
  }

  @Test
  void manyNodesSendOneMail() throws Exception {
    Caller anna = annaWithMail();
    invoice(anna, 1);
    clock().advance(Duration.ofDays(21));
    ExecutorService pool = Executors.newFixedThreadPool(6);
    List<Callable<Object>> works = new ArrayList<>(Collections.nCopies(6, () -> {
      remind(0);
      return null;
    }));
    for (Future<Object> each : pool.invokeAll(works)) {
      each.get();
    }
    pool.shutdown();
    assertThat(sent(anna)).hasSize(1);
  }

  @Test
  void nodesThatDieSendOneMail() {
    Caller anna = annaWithMail();
    String first = invoice(anna, 1);
    String second = invoice(anna, 2);
    clock().advance(Duration.ofDays(21));

    assertThat(cutOffEverywhere(() -> remind(0))).isGreaterThan(5);

    assertThat(sent(anna)).singleElement().asString().contains(first, second);
    assertThat(as(Cast.CLARA, () -> bean(Reminders.class).ofAccount(account(anna)))).hasSize(2);
    assertThat(told(anna)).hasSize(1);
  }

  @Test
  void nobodyIsRemindedOfWhatIsPaidOrOnItsWay() {
    Caller paid = annaWithMail();
    PaymentInput payment = new PaymentInput(unique("pay"), new BigDecimal("12.55"), TODAY.minusDays(300), invoice(paid, 1), null);
    as(Cast.CLARA, () -> bean(Payments.class).record(account(paid), payment, null));
    Caller online = annaWithMail();
    CheckoutInTests.reset();
    String begun = as(online, () -> bean(MyPayments.class).start(List.of(invoice(online, 1)))).number();
    CheckoutInTests.payLater(begun);
    Caller transferred = annaWithMail();
    ship(order(transferred, product(3, "93.13", "25.5", "EUR"), 1));
    receive(new CamtFile().in("116.88", null, "no reference", "AALTO " + transferred.actingFor().customerNumber(), "FI1", unique("b")));
    matchAll();
    Caller owing = annaWithMail();
    invoice(owing, 3);
    remind(30);
    assertThat(List.of(sent(paid).size(), sent(online).size(), sent(transferred).size())).containsOnly(0);
    assertThat(sent(owing)).hasSize(1);
  }

  @Test
  void aPauseHoldsUntilItsLastDayOrUntilSomebodyEndsIt() {
    Caller anna = annaWithMail();
    String invoice = invoice(anna, 1);
    String other = invoice(anna, 2);
    as(Cast.CLARA, () -> bean(Reminders.class).pause(PauseScope.INVOICE, invoice, new PauseInput(null, "Complaint")));
    remind(22);
    assertThat(sent(anna)).singleElement().asString().contains(other).doesNotContain(invoice + ",");
    assertThat(as(Cast.CLARA, () -> bean(Reminders.class).pauseOfInvoice(invoice))).hasValueSatisfying(pause -> assertThat(pause.reason()).isEqualTo("Complaint"));
    as(Cast.CLARA, () -> bean(Reminders.class).goOn(PauseScope.INVOICE, invoice));
    LocalDate until = TODAY.minusDays(300).plusDays(22 + 20);
    as(Cast.CLARA, () -> bean(Reminders.class).pause(PauseScope.ACCOUNT, account(anna), new PauseInput(until, "Holiday")));
    assertThat(as(Cast.CLARA, () -> bean(Reminders.class).pauseOfInvoice(other))).hasValueSatisfying(pause -> assertThat(pause.scope()).isEqualTo(PauseScope.ACCOUNT));
    remind(20);
    assertThat(sent(anna)).hasSize(1);
    remind(1);
    assertThat(sent(anna)).hasSize(2);
    assertThat(as(Cast.CLARA, () -> bean(Reminders.class).pauseOfAccount(account(anna)))).isEmpty();
    assertThatThrownBy(() -> as(Cast.CLARA, () -> bean(Reminders.class).pause(PauseScope.ACCOUNT, account(anna), new PauseInput(until, "x")))).isInstanceOf(RuleViolated.class);
    assertThatThrownBy(() -> as(Cast.CLARA, () -> bean(Reminders.class).pause(PauseScope.INVOICE, "none", new PauseInput(null, "x")))).isInstanceOf(NotFound.class);
  }

  @Test
  void nothingIsSentWhileTheScheduleIsOffOrAtNight() {
    Caller anna = annaWithMail();
    invoice(anna, 1);
    set(false, new ReminderStep(7, Map.of()));
    remind(30);
    assertThat(sent(anna)).isEmpty();
    set(true, new ReminderStep(7, Map.of()));
    clock().advance(Duration.ofHours(12));
    remind(0);
    assertThat(sent(anna)).isEmpty();
    clock().advance(Duration.ofHours(12));
    remind(0);
    assertThat(sent(anna)).hasSize(1);
  }

  @Test
  void onlyManagersSetTheScheduleAndNotWithoutSeeingAnothersChange() {
    assertThatThrownBy(() -> as(Cast.CLARA, () -> bean(ReminderSchedule.class).details())).isInstanceOf(AccessDenied.class);
    assertThatThrownBy(() -> as(Cast.DORA, () -> bean(ReminderSchedule.class).set(0, true, List.of(new ReminderStep(7, Map.of()))))).isInstanceOf(StaleData.class);
    assertThatThrownBy(() -> set(true)).isInstanceOf(RuleViolated.class).hasFieldOrPropertyWithValue("code", "reminder.no-step");
    assertThatThrownBy(() -> set(true, new ReminderStep(7, Map.of()), new ReminderStep(7, Map.of()))).hasFieldOrPropertyWithValue("code", "reminder.not-later");
    assertThatThrownBy(() -> set(true, new ReminderStep(366, Map.of()))).hasFieldOrPropertyWithValue("code", "reminder.not-later");
    assertThatThrownBy(() -> set(true, new ReminderStep(7, Map.of(Language.EN, "x".repeat(2001))))).hasFieldOrPropertyWithValue("code", "reminder.text-too-long");
    assertThat(as(Cast.DORA, () -> bean(ReminderSchedule.class).details()).steps()).hasSize(2);
    assertThatThrownBy(() -> as(anna(), () -> bean(Reminders.class).ofInvoice("x"))).isInstanceOf(AccessDenied.class);
  }

  private static void set(boolean active, ReminderStep... steps) {
    as(Cast.DORA, () -> bean(ReminderSchedule.class).set(bean(ReminderSchedule.class).details().version(), active, List.of(steps)));
  }

  private static Caller annaWithMail() {
    Caller anna = anna();
    mailTo(anna, mailbox(anna));
    return anna;
  }

  private static void mailTo(Caller caller, String address) {
    transaction(() -> em().createNativeQuery("insert into contact_points (id, version, customer_id, kind, value, preferred) values (?, 1, ?, 'EMAIL', ?, true)")
        .setParameter(1, caller.actingFor().customerId()).setParameter(2, caller.actingFor().customerId()).setParameter(3, address).executeUpdate());
  }

  private static String mailbox(Caller caller) {
    return "bills-" + caller.actingFor().customerId() + "@example.org";
  }

  private static List<?> sent(Caller caller) {
    return rows("select subject || ' ' || text_body from outbox_mails where recipient = '" + mailbox(caller) + "' order by id");
  }

  private static void remind(int daysLater) {
    clock().advance(Duration.ofDays(daysLater));
    as(Caller.system(), () -> {
      while (bean(ReminderSending.class).sendNext()) {
        // until nobody is to be reminded
      }
    });
  }
}

package org.tuttu.replenishment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.sql.Connection;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tuttu.catalog.ProductFacts;
import org.tuttu.catalog.Products;
import org.tuttu.identity.Caller;
import org.tuttu.identity.CustomerRight;
import org.tuttu.identity.SystemWork;
import org.tuttu.ordering.Shop;
import org.tuttu.ordering.selfservice.MyOrders;
import org.tuttu.ordering.selfservice.OrderFilter;
import org.tuttu.replenishment.selfservice.MyStandingOrders;
import org.tuttu.replenishment.selfservice.RunOutcome;
import org.tuttu.replenishment.selfservice.RunRow;
import org.tuttu.replenishment.selfservice.StandingDetails;
import org.tuttu.replenishment.selfservice.StandingInput;
import org.tuttu.replenishment.selfservice.StandingStatus;
import org.tuttu.replenishment.selfservice.WantedLine;
import org.tuttu.replenishment.selfservice.WhenDearer;
import org.tuttu.replenishment.selfservice.WhenMissing;
import org.tuttu.shared.AccessDenied;
import org.tuttu.shared.Money;
import org.tuttu.shared.NotFound;
import org.tuttu.shared.PageRequest;
import org.tuttu.shared.RuleViolated;
import org.tuttu.shared.StaleData;
import org.tuttu.testing.Cast;

class StandingOrdersDbTest extends Shop {

  private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

  /** Others' standing orders would come due with the clock. */
  @AfterEach
  void endAll() {
    transaction(() -> em().createNativeQuery("update standing_orders set status = 'ENDED'").executeUpdate());
  }

  @Test
  void itBecomesAnOrderOnItsDayAtThePriceOfTheDayAndIsTold() {
    Caller anna = member("anna", CustomerRight.OWNER);
    String lamp = product(100);
    String number = create(anna, input(lamp, 2, TODAY.plusDays(7)));

    work();
    assertThat(orders(anna)).isZero();
    clock().advance(Duration.ofDays(5));
    work();
    work();
    assertThat(mails(anna)).as("once, some days before").singleElement().asString().contains("Kahvit").contains("2 × Lamp " + lamp);
    price(lamp, "11");
    clock().advance(Duration.ofDays(2));
    work();
    work();

    assertThat(orders(anna)).isEqualTo(1);
    StandingDetails after = details(anna, number);
    RunRow run = after.runs().get(0);
    assertThat(run).extracting(RunRow::dueOn, RunRow::outcome, RunRow::note).containsExactly(TODAY.plusDays(7), RunOutcome.ORDERED, null);
    assertThat(as(anna, () -> bean(MyOrders.class).details(run.orderNumber()))).satisfies(order -> {
      assertThat(order.total().net()).isEqualTo(Money.of("22", "EUR"));
      assertThat(order.placedByName()).isEqualTo(anna.name());
      assertThat(order.reference()).isEqualTo("Bar");
    });
    assertThat(after.nextOn()).isEqualTo(TODAY.plusDays(21));
    assertThat(after.lines().get(0).agreed()).as("by which the next one is measured").isEqualTo(Money.of("11", "EUR"));
    assertThat(mails(anna)).as("announced, confirmed, and that it was dearer").hasSize(3);
    assertThat(stock(lamp)).isEqualTo(98);
  }

  @Test
  void aDayBecomesOneOrderHoweverManyNodesThereAre() {
    Caller anna = member("anna", CustomerRight.OWNER);
    String lamp = product(100);
    create(anna, input(lamp, 1, TODAY.plusDays(1)));
    clock().advance(Duration.ofDays(1));

    CompletableFuture.allOf(IntStream.range(0, 8).mapToObj(i -> CompletableFuture.runAsync(StandingOrdersDbTest::work)).toArray(CompletableFuture[]::new)).join();

    assertThat(orders(anna)).isEqualTo(1);
    assertThat(stock(lamp)).isEqualTo(99);
  }

  @Test
  void killedInTheMiddleThereIsNoOrderAndAfterwardsOne() throws Exception {
    Caller anna = member("anna", CustomerRight.OWNER);
    String lamp = product(100);
    String number = create(anna, input(lamp, 1, TODAY.plusDays(1)));
    clock().advance(Duration.ofDays(1));
    CompletableFuture<Void> node;
    try (Connection other = dataSource().getConnection()) {
      other.setAutoCommit(false);
      other.createStatement().execute("update products set stock = stock where number = '" + lamp + "'");
      node = CompletableFuture.runAsync(StandingOrdersDbTest::work);
      kill();
      other.rollback();
    }
    node.get(30, TimeUnit.SECONDS);

    assertThat(orders(anna)).isZero();
    assertThat(stock(lamp)).isEqualTo(100);
    assertThat(mails(anna)).isEmpty();
    assertThat(details(anna, number).runs()).isEmpty();
    clock().advance(Duration.ofMinutes(16));
    work();
    work();
    assertThat(orders(anna)).isEqualTo(1);
    assertThat(details(anna, number).nextOn()).isEqualTo(TODAY.plusDays(15));
  }

  @Test
  void daysThatPassedWhileNothingRanAreOneOrder() {
    Caller anna = member("anna", CustomerRight.OWNER);
    String number = create(anna, input(product(100), 1, TODAY.plusDays(1)));
    clock().advance(Duration.ofDays(40));
    work();

    assertThat(orders(anna)).isEqualTo(1);
    assertThat(details(anna, number).nextOn()).isEqualTo(TODAY.plusDays(43));
  }

  @Test
  void theCustomerDecidesWhatHappensWhenSomethingIsMissingOrDearer() {
    Caller anna = member("anna", CustomerRight.OWNER);
    String lamp = product(100);
    String gone = product(100);
    String without = create(anna, input(WhenMissing.LEAVE_OUT, WhenDearer.ORDER, lamp, gone));
    String none = create(anna, input(WhenMissing.SKIP, WhenDearer.ORDER, lamp, gone));
    String cheap = create(anna, input(WhenMissing.LEAVE_OUT, WhenDearer.SKIP, lamp, gone));
    as(Cast.DORA, () -> bean(Products.class).takeOffSale(gone));
    price(lamp, "12");
    clock().advance(Duration.ofDays(1));
    work();

    assertThat(List.of(without, none, cheap)).extracting(each -> details(anna, each).runs().get(0)).extracting(RunRow::outcome, RunRow::note)
        .containsExactly(tuple(RunOutcome.ORDERED, "Lamp " + gone), tuple(RunOutcome.MISSING, "Lamp " + gone), tuple(RunOutcome.DEARER, "Lamp " + lamp));
    assertThat(orders(anna)).isEqualTo(1);
    assertThat(details(anna, cheap).lines().get(0).agreed()).as("not agreed to").isEqualTo(Money.of("10", "EUR"));
  }

  @Test
  void itIsSkippedPausedChangedAndEnded() {
    Caller anna = member("anna", CustomerRight.OWNER);
    String lamp = product(100);
    String number = create(anna, input(lamp, 1, TODAY.plusDays(1)));
    as(anna, () -> bean(MyStandingOrders.class).skip(number, version(anna, number)));
    assertThat(details(anna, number)).extracting(StandingDetails::nextOn, each -> each.runs().get(0).outcome()).containsExactly(TODAY.plusDays(15), RunOutcome.SKIPPED);
    assertThat(details(anna, number).upcoming()).startsWith(TODAY.plusDays(15), TODAY.plusDays(29)).hasSize(4);

    as(anna, () -> bean(MyStandingOrders.class).pause(number, version(anna, number)));
    clock().advance(Duration.ofDays(20));
    work();
    assertThat(orders(anna)).isZero();
    refused("standing.not-active", () -> bean(MyStandingOrders.class).skip(number, version(anna, number)), anna);
    as(anna, () -> bean(MyStandingOrders.class).resume(number, version(anna, number)));
    assertThat(details(anna, number).nextOn()).isEqualTo(TODAY.plusDays(29));

    long seen = version(anna, number);
    as(anna, () -> bean(MyStandingOrders.class).change(number, seen, of(anna, input(lamp, 5, TODAY.plusDays(30)))));
    assertThat(details(anna, number).lines().get(0).quantity()).isEqualTo(5);
    assertThatThrownBy(() -> as(anna, () -> bean(MyStandingOrders.class).change(number, seen, of(anna, input(lamp, 7, TODAY.plusDays(30)))))).isInstanceOf(StaleData.class);
    as(anna, () -> bean(MyStandingOrders.class).end(number, version(anna, number)));
    clock().advance(Duration.ofDays(30));
    work();
    assertThat(orders(anna)).isZero();
    assertThat(details(anna, number)).extracting(StandingDetails::status, StandingDetails::upcoming).containsExactly(StandingStatus.ENDED, List.of());
  }

  @Test
  void whoMayNoLongerOrderDoesNotAndTheCustomerIsTold() {
    Caller bella = member("bella", CustomerRight.BUYER);
    long customer = bella.actingFor().customerId();
    String number = create(bella, input(product(100), 1, TODAY.plusDays(1)));
    transaction(() -> em().createNativeQuery("update memberships set access_right = 'VIEWER' where customer_id = ?").setParameter(1, customer).executeUpdate());
    clock().advance(Duration.ofDays(1));
    work();

    assertThat(orders(bella)).isZero();
    assertThat(details(bella, number).status()).isEqualTo(StandingStatus.PAUSED);
    assertThat(count("select count(*) from news where name = 'standing-paused' and customer_id = " + customer)).isEqualTo(1);
  }

  @Test
  void anothersDoesNotExistAndAViewerOnlyLooks() {
    Caller anna = member("anna", CustomerRight.OWNER);
    Caller boris = member("boris", CustomerRight.OWNER);
    Caller viktor = Cast.actingFor(unique("viktor"), 1, anna.actingFor().customerId(), anna.actingFor().customerNumber(), CustomerRight.VIEWER);
    String number = create(anna, input(product(100), 1, TODAY.plusDays(1)));

    assertThatThrownBy(() -> details(boris, number)).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> as(boris, () -> bean(MyStandingOrders.class).end(number, 1))).isInstanceOf(NotFound.class);
    assertThat(as(boris, () -> bean(MyStandingOrders.class).list(PageRequest.first())).rows()).isEmpty();
    assertThatThrownBy(() -> as(boris, () -> bean(MyStandingOrders.class).create(new StandingInput(unique("key"), "Mine", "ACC-" + anna.actingFor().customerId(), null, null, 2,
        TODAY.plusDays(1), WhenMissing.SKIP, WhenDearer.SKIP, List.of(WantedLine.of(product(1), 1))), HOME))).isInstanceOf(NotFound.class);
    assertThat(details(viktor, number).name()).isEqualTo("Kahvit");
    assertThatThrownBy(() -> as(viktor, () -> bean(MyStandingOrders.class).pause(number, 1))).isInstanceOf(AccessDenied.class);
    assertThatThrownBy(() -> as(anna, () -> bean(StandingSteps.class).next())).isInstanceOf(AccessDenied.class);
  }

  @Test
  void aFormThatIsSentTwiceIsOneAndBadInputIsRefused() {
    Caller anna = member("anna", CustomerRight.OWNER);
    String lamp = product(100);
    StandingInput input = input(lamp, 1, TODAY.plusDays(1));

    assertThat(create(anna, input)).isEqualTo(create(anna, input));
    refused("standing.day", () -> bean(MyStandingOrders.class).create(of(anna, input(lamp, 1, TODAY)), HOME), anna);
    refused("standing.day", () -> bean(MyStandingOrders.class).create(of(anna, input(lamp, 1, TODAY.plusYears(9))), HOME), anna);
    refused("order-list.no-product", () -> bean(MyStandingOrders.class).create(of(anna, input("nothing", 1, TODAY.plusDays(1))), HOME), anna);
    refused("standing.not-payable", () -> bean(MyStandingOrders.class).create(of(anna, input(product(9, "1", "0", "GBP"), 1, TODAY.plusDays(1))), HOME), anna);
    refused("order.delivery-missing", () -> bean(MyStandingOrders.class).create(of(anna, input(lamp, 1, TODAY.plusDays(1))), null), anna);
    assertThat(statementsOf(() -> as(anna, () -> bean(MyStandingOrders.class).list(PageRequest.first())))).isEqualTo(1);
  }

  /** Ends the node's connection as soon as it waits for the product. */
  private static void kill() throws Exception {
    CountDownLatch tries = new CountDownLatch(1);
    for (int i = 0; i < 300; i++) {
      long killed = transaction(() -> ((Number) em().createNativeQuery("""
          select count(pg_terminate_backend(pid)) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock' and query ilike '%products%'""")
          .getSingleResult()).longValue());
      if (killed > 0) {
        return;
      }
      tries.await(50, TimeUnit.MILLISECONDS);
    }
    throw new AssertionError("nothing waited for the product");
  }

  private static void work() {
    bean(SystemWork.class).untilDone("Standing orders", bean(StandingWork.class)::step);
  }

  /** Somebody who really acts for a customer: the job looks them up. */
  private static Caller member(String username, CustomerRight right) {
    Caller caller = customer(unique(username), right, "EUR");
    transaction(() -> em().createNativeQuery("insert into memberships (id, version, subject, customer_id, access_right, since) values (?, 1, ?, ?, ?, now())")
        .setParameter(1, caller.actingFor().customerId()).setParameter(2, caller.subject()).setParameter(3, caller.actingFor().customerId()).setParameter(4, right.name())
        .executeUpdate());
    return caller;
  }

  private static StandingInput input(String product, int quantity, LocalDate nextOn) {
    return new StandingInput(unique("standing"), "Kahvit", null, null, "Bar", 2, nextOn, WhenMissing.LEAVE_OUT, WhenDearer.ORDER, List.of(WantedLine.of(product, quantity)));
  }

  private static StandingInput input(WhenMissing missing, WhenDearer dearer, String first, String second) {
    return new StandingInput(unique("standing"), "Kahvit", null, null, null, 2, TODAY.plusDays(1), missing, dearer, List.of(WantedLine.of(first, 1), WantedLine.of(second, 1)));
  }

  private static String create(Caller caller, StandingInput input) {
    return as(caller, () -> bean(MyStandingOrders.class).create(of(caller, input), HOME));
  }

  private static StandingInput of(Caller caller, StandingInput input) {
    return new StandingInput(input.key(), input.name(), "ACC-" + caller.actingFor().customerId(), null, input.reference(), input.weeks(), input.nextOn(), input.whenMissing(),
        input.whenDearer(), input.lines());
  }

  private static StandingDetails details(Caller caller, String number) {
    return as(caller, () -> bean(MyStandingOrders.class).details(number));
  }

  private static long version(Caller caller, String number) {
    return details(caller, number).version();
  }

  private static int orders(Caller caller) {
    return as(caller, () -> bean(MyOrders.class).list(OrderFilter.ALL, PageRequest.first())).rows().size();
  }

  private static long count(String sql) {
    return transaction(() -> ((Number) em().createNativeQuery(sql).getSingleResult()).longValue());
  }

  private static void price(String product, String price) {
    as(Cast.DORA, () -> bean(Products.class).edit(product, 1, new ProductFacts(null, "Lamp " + product, null, new BigDecimal(price), new BigDecimal("25.5"))));
  }

  private static void refused(String code, Runnable command, Caller caller) {
    assertThatThrownBy(() -> as(caller, command)).isInstanceOfSatisfying(RuleViolated.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
  }
}

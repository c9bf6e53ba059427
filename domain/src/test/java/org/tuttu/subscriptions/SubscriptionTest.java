package org.tuttu.subscriptions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tuttu.subscriptions.selfservice.BillingPeriod.MONTH;
import static org.tuttu.subscriptions.selfservice.BillingPeriod.QUARTER;
import static org.tuttu.subscriptions.selfservice.BillingTime.IN_ADVANCE;
import static org.tuttu.subscriptions.selfservice.BillingTime.IN_ARREARS;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.tuttu.catalog.selfservice.Charge;
import org.tuttu.identity.Caller;
import org.tuttu.shared.Money;
import org.tuttu.subscriptions.selfservice.BillingPeriod;
import org.tuttu.subscriptions.selfservice.BillingTime;
import org.tuttu.subscriptions.selfservice.SubscriptionStatus;

class SubscriptionTest extends SubscriptionFixture {

  @Test
  void aSubscriptionOfTheThirtyFirstComesBackToItAfterAShorterMonth() {
    Subscription subscription = started("2027-10-31", price(monthly("S"), "10"));
    List<String> days = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      days.add(subscription.nextOn().toString());
      pass(subscription);
    }
    assertThat(days).containsExactly("2027-11-30", "2027-12-31", "2028-01-31", "2028-02-29", "2028-03-31", "2028-04-30");
  }

  @Test
  void theTwentyNinthOfFebruaryComesBackInALeapYear() {
    Subscription subscription = started("2028-02-29", price(plan("Y", CARE, BillingPeriod.YEAR, 12, 0, 0, IN_ADVANCE, null), "10"));
    List<String> days = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      days.add(subscription.termUntil().toString());
      pass(subscription);
    }
    assertThat(days).containsExactly("2029-02-28", "2030-02-28", "2031-02-28", "2032-02-29");
  }

  @Test
  void inAdvanceAPeriodIsChargedWhenItBeginsAndAfterwardsWhenItIsOver() {
    Subscription before = started("2026-03-01", price(monthly("S"), "31"));
    Subscription after = started("2026-03-01", price(plan("A", CARE, MONTH, 1, 0, 0, IN_ARREARS, null), "31"));

    assertThat(before.begin()).singleElement().satisfies(due -> assertThat(due.charge().net()).isEqualTo(Money.of("31", "EUR")));
    assertThat(after.begin()).isEmpty();
    assertThat(before.closePeriod(BigDecimal.ZERO)).isEmpty();
    assertThat(after.closePeriod(BigDecimal.ZERO)).singleElement().satisfies(due -> {
      assertThat(due.from()).isEqualTo("2026-03-01");
      assertThat(due.until()).isEqualTo("2026-04-01");
      assertThat(due.charge().gross()).isEqualTo(Money.of("38.91", "EUR"));
    });
    assertThat(before.openPeriod()).singleElement().satisfies(due -> assertThat(due.until()).isEqualTo("2026-05-01"));
    assertThat(after.openPeriod()).isEmpty();
  }

  @Test
  void aDearerPlanCostsTheDifferenceForTheDaysThatAreLeft() {
    Subscription subscription = begun("2026-03-01", price(monthly("S"), "31"));

    List<Due> due = subscription.change(price(monthly("L"), "62"), LocalDate.parse("2026-03-22"));

    assertThat(due).singleElement().satisfies(each -> {
      assertThat(each.charge().net()).isEqualTo(Money.of("10", "EUR"));
      assertThat(each.until()).isEqualTo("2026-04-01");
    });
    pass(subscription);
    assertThat(subscription.price().price()).isEqualTo(Money.of("62", "EUR"));
  }

  @Test
  void aCheaperPlanOrOneWithOtherPeriodsWaitsForTheRenewal() {
    Subscription subscription = begun("2026-03-01", price(plan("L", CARE, MONTH, 2, 0, 0, IN_ADVANCE, null), "62"));
    LocalDate today = LocalDate.parse("2026-03-22");
    Plan quarterly = plan("Q", CARE, QUARTER, 3, 0, 0, IN_ADVANCE, null);

    assertRefused("subscription.change-at-renewal", () -> subscription.change(price(monthly("S"), "31"), today));
    assertRefused("subscription.change-at-renewal", () -> subscription.change(price(quarterly, "310"), today));
    subscription.changeAtRenewal(quarterly, today);
    pass(subscription);
    assertThat(subscription.plan().number()).as("its term is not over").isEqualTo("L");
    pass(subscription);
    assertThat(subscription.plan()).isSameAs(quarterly);
    assertThat(subscription.nextPlan()).isNull();
    assertThat(subscription.nextOn()).isEqualTo("2026-08-01");
    assertThat(subscription.termUntil()).isEqualTo("2026-08-01");
  }

  @Test
  void onlyAnotherPlanOfTheSameProductCanBeTaken() {
    Subscription subscription = begun("2026-03-01", price(monthly("S"), "31"));
    LocalDate today = LocalDate.parse("2026-03-22");

    assertRefused("subscription.same-plan", () -> subscription.changeAtRenewal(monthly("S"), today));
    assertRefused("subscription.other-product", () -> subscription.changeAtRenewal(plan("X", OTHER, MONTH, 1, 0, 0, IN_ADVANCE, null), today));
    assertRefused("subscription.no-change", () -> subscription.dropChange(today));
    subscription.changeAtRenewal(monthly("M"), today);
    subscription.dropChange(today);
    assertThat(subscription.nextPlan()).isNull();
  }

  /** In any month, with any number of dearer plans on any days: what is charged is each plan's share of its days, to the cent. */
  @Test
  void howeverOftenThePlanChangesTheChargesAddUp() {
    Random random = new Random(46);
    for (BillingTime billed : BillingTime.values()) {
      for (int i = 0; i < 1000; i++) {
        LocalDate start = LocalDate.ofEpochDay(20_000 + random.nextInt(4000));
        LocalDate end = start.plusMonths(1);
        int cents = random.nextInt(5000);
        PlanPrice now = price(plan("0", CARE, MONTH, 1, 0, 0, billed, null), BigDecimal.valueOf(cents, 2).toString());
        Subscription subscription = started(start.toString(), now);
        List<Due> charged = new ArrayList<>(subscription.begin());
        Charge expected = Charge.zero("EUR");
        LocalDate from = start;
        for (int n = 1; n < 5; n++) {
          LocalDate day = from.plusDays(random.nextInt(7));
          cents += random.nextInt(3000);
          PlanPrice next = price(plan("" + n, CARE, MONTH, 1, 0, 0, billed, null), BigDecimal.valueOf(cents, 2).toString());
          expected = expected.plus(now.over(start, end, 1).part(from, day));
          charged.addAll(subscription.change(next, day));
          now = next;
          from = day;
        }
        expected = expected.plus(now.over(start, end, 1).part(from, end));
        charged.addAll(subscription.closePeriod(BigDecimal.ZERO));

        Charge sum = charged.stream().map(Due::charge).reduce(Charge.zero("EUR"), Charge::plus);
        assertThat(sum.net()).as("%s from %s", billed, start).isEqualTo(expected.net());
        assertThat(sum.gross().minus(expected.gross()).amount().abs()).isLessThanOrEqualTo(new BigDecimal("0.04"));
      }
    }
  }

  @Test
  void itEndsWithTheFirstTermThatNoticeAndMinimumAllow() {
    Plan plan = plan("T", CARE, MONTH, 3, 5, 30, IN_ADVANCE, null);
    Subscription subscription = begun("2026-01-31", price(plan, "10"));

    assertThat(subscription.earliestEnd(LocalDate.parse("2026-02-01"))).as("the minimum is longer than a term").isEqualTo("2026-07-31");
    pass(subscription);
    pass(subscription);
    pass(subscription);
    assertThat(subscription.earliestEnd(LocalDate.parse("2026-07-01"))).as("the last day").isEqualTo("2026-07-31");
    assertThat(subscription.earliestEnd(LocalDate.parse("2026-07-02"))).as("a day too late").isEqualTo("2026-10-31");
    subscription.endLater(LocalDate.parse("2026-05-20"));
    assertRefused("subscription.is-ending", () -> subscription.endLater(LocalDate.parse("2026-05-20")));
    assertRefused("subscription.is-ending", () -> subscription.changeAtRenewal(monthly("S"), LocalDate.parse("2026-05-20")));
    subscription.keep(LocalDate.parse("2026-05-20"));
    assertRefused("subscription.not-ending", () -> subscription.keep(LocalDate.parse("2026-05-20")));
  }

  @Test
  void aPausedSubscriptionIsNotChargedAndItsRestIsWhenItGoesOn() {
    Subscription subscription = begun("2026-03-01", price(monthly("S"), "30"));
    subscription.pause(LocalDate.parse("2026-03-10"));
    assertRefused("subscription.not-now", () -> subscription.pause(LocalDate.parse("2026-03-10")));
    assertThat(subscription.status()).as("what is paid for is used").isEqualTo(SubscriptionStatus.ACTIVE);

    subscription.closePeriod(BigDecimal.ZERO);
    assertThat(subscription.openPeriod()).isEmpty();
    assertThat(subscription.status()).isEqualTo(SubscriptionStatus.PAUSED);
    assertThat(subscription.resume(LocalDate.parse("2026-04-21"))).singleElement().satisfies(due -> {
      assertThat(due.charge().net()).isEqualTo(Money.of("10", "EUR"));
      assertThat(due.until()).isEqualTo("2026-05-01");
    });
    assertRefused("subscription.not-now", () -> subscription.resume(LocalDate.parse("2026-04-21")));
  }

  @Test
  void aPauseThatHasNotBegunIsForgotten() {
    Subscription subscription = begun("2026-03-01", price(monthly("S"), "30"));
    subscription.pause(LocalDate.parse("2026-03-10"));

    assertThat(subscription.resume(LocalDate.parse("2026-03-11"))).isEmpty();
    assertThat(subscription.pausesOn()).isNull();
  }

  @Test
  void nothingIsDecidedWhileAPeriodsEndWaitsForTheJob() {
    Subscription subscription = begun("2026-03-01", price(monthly("S"), "30"));

    assertRefused("subscription.being-renewed", () -> subscription.endLater(LocalDate.parse("2026-04-01")));
    subscription.closePeriod(BigDecimal.ZERO);
    subscription.end();
    assertRefused("subscription.ended", () -> subscription.pause(LocalDate.parse("2026-04-01")));
  }

  @Test
  void aRenewalIsToldBeforeItIsTooLateToEnd() {
    Subscription yearly = begun("2026-01-01", price(plan("Y", CARE, BillingPeriod.YEAR, 12, 0, 30, IN_ADVANCE, null), "10"));
    yearly.announce(14);
    assertThat(yearly.announceOn()).isEqualTo("2026-11-18");
    Subscription monthly = begun("2026-02-01", price(plan("M", CARE, MONTH, 1, 0, 20, IN_ADVANCE, null), "10"));
    monthly.announce(14);
    assertThat(monthly.announceOn()).as("a short term, at its beginning").isEqualTo("2026-02-01");
  }

  @Test
  void whatIsCountedCostsByTiersBeyondWhatIsIncluded() {
    PlanPrice price = new PlanPrice(plan("U", CARE, MONTH, 1, 0, 0, IN_ADVANCE, "GB"), new PriceInput("EUR", LocalDate.parse("2026-01-01"), BigDecimal.TEN, new BigDecimal("100"),
        List.of(tier("0", "0.05"), tier("500", "0.04"))), Caller.system(), Instant.EPOCH);

    assertThat(price.usage(new BigDecimal("100")).gross().isZero()).isTrue();
    assertThat(price.usage(new BigDecimal("100.5")).net()).as("0.025, half up").isEqualTo(Money.of("0.03", "EUR"));
    assertThat(price.usage(new BigDecimal("1100")).net()).isEqualTo(Money.of("45.00", "EUR"));
    assertThat(price.usage(new BigDecimal("-5")).net().isZero()).isTrue();
  }

  @Test
  void plansThatDoNotFitTogetherAreRefused() {
    assertRefused("plan.term-of-periods", () -> plan("X", CARE, QUARTER, 4, 0, 0, IN_ADVANCE, null));
    assertRefused("plan.notice-too-long", () -> plan("X", CARE, MONTH, 1, 0, 28, IN_ADVANCE, null));
    Plan counted = plan("X", CARE, MONTH, 1, 0, 0, IN_ADVANCE, "GB");
    assertRefused("plan.tier-missing", () -> price(counted, "10"));
    assertRefused("plan.tiers-mixed", () -> new PlanPrice(counted, input(tier("0", "1"), tier("0", "2")), Caller.system(), Instant.EPOCH));
    assertRefused("plan.nothing-counted", () -> new PlanPrice(monthly("X"), input(tier("0", "1")), Caller.system(), Instant.EPOCH));
  }
}

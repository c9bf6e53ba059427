package org.tuttu.subscriptions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tuttu.subscriptions.selfservice.BillingPeriod.MONTH;
import static org.tuttu.subscriptions.selfservice.BillingTime.IN_ADVANCE;
import static org.tuttu.subscriptions.selfservice.BillingTime.IN_ARREARS;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.tuttu.identity.Caller;
import org.tuttu.shared.Money;
import org.tuttu.subscriptions.selfservice.BillingTime;

class SubscriptionSeatsTest extends SubscriptionFixture {

  @Test
  void moreSeatsHoldAtOnceAndFewerFromTheRenewal() {
    PlanPrice price = price(seated("T", IN_ADVANCE), "31");
    Subscription subscription = seats("2026-03-01", price, 3);
    assertThat(subscription.begin()).singleElement().satisfies(due -> {
      assertThat(due.named()).isEqualTo("3 × Team T");
      assertThat(due.charge().net()).isEqualTo(Money.of("93", "EUR"));
    });

    assertThat(subscription.changeSeats(5, LocalDate.parse("2026-03-11"))).as("two seats for 21 of 31 days").singleElement().satisfies(due -> {
      assertThat(due.charge().net()).isEqualTo(Money.of("42", "EUR"));
      assertThat(due.named() + " for " + due.before()).isEqualTo("5 × Team T for 3 × Team T");
    });
    assertThat(subscription.changeSeats(2, LocalDate.parse("2026-03-12"))).isEmpty();
    assertThat(subscription.seats()).isEqualTo(5);
    assertRefused("subscription.same-seats", () -> subscription.changeSeats(2, LocalDate.parse("2026-03-12")));
    subscription.changeSeats(5, LocalDate.parse("2026-03-12"));
    assertThat(subscription.renewalSeats(price.plan())).as("as many as now after all").isEqualTo(5);
    subscription.changeSeats(2, LocalDate.parse("2026-03-12"));

    subscription.closePeriod(BigDecimal.ZERO);
    subscription.renew(price);
    assertThat(subscription.openPeriod()).singleElement().satisfies(due -> assertThat(due.charge().net()).isEqualTo(Money.of("62", "EUR")));
    assertThat(subscription.seats()).isEqualTo(2);
  }

  @Test
  void whatIsPaidAfterwardsIsChargedForAsManySeatsAsThereWere() {
    Subscription subscription = seats("2026-03-01", price(seated("T", IN_ARREARS), "31"), 2);
    subscription.begin();

    assertThat(subscription.changeSeats(4, LocalDate.parse("2026-03-11"))).singleElement()
        .satisfies(due -> assertThat(due.charge().net()).as("ten days of two").isEqualTo(Money.of("20", "EUR")));
    assertThat(subscription.changeSeats(6, LocalDate.parse("2026-03-11"))).as("on the same day").isEmpty();
    assertThat(subscription.closePeriod(BigDecimal.ZERO)).singleElement()
        .satisfies(due -> assertThat(due.charge().net()).as("21 days of six").isEqualTo(Money.of("126", "EUR")));
  }

  @Test
  void seatsThatCannotBeAreRefused() {
    PlanPrice price = price(seated("T", IN_ADVANCE), "31");
    assertRefused("plan.seats", () -> seats("2026-03-01", price, 0));
    assertRefused("plan.seats", () -> seats("2026-03-01", price, 10_001));
    assertRefused("plan.no-seats", () -> seats("2026-03-01", price(monthly("X"), "31"), 2));
    assertRefused("plan.seats-or-meter", () -> new Plan(CARE, new PlanInput("T", CARE.number(), "Team", MONTH, 1, 0, 0, IN_ADVANCE, true, "GB", true)));
    Subscription ending = seats("2026-03-01", price, 2);
    ending.begin();
    ending.changeSeats(1, LocalDate.parse("2026-03-02"));
    ending.endLater(LocalDate.parse("2026-03-02"));
    assertThat(ending.renewalSeats(price.plan())).as("what ends has no other number of seats").isEqualTo(2);
    assertRefused("subscription.is-ending", () -> ending.changeSeats(5, LocalDate.parse("2026-03-02")));
  }

  private static Plan seated(String number, BillingTime billed) {
    return new Plan(CARE, new PlanInput(number, CARE.number(), "Team " + number, MONTH, 1, 0, 0, billed, true, null, true));
  }

  private static Subscription seats(String day, PlanPrice price, int seats) {
    return new Subscription("S-1", new Subscriber(1, 1, "ACC", "EUR"), "key", price, seats, LocalDate.parse(day), Caller.system(), Instant.EPOCH);
  }
}

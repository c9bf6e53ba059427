package org.tuttu.subscriptions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tuttu.subscriptions.selfservice.BillingPeriod.MONTH;
import static org.tuttu.subscriptions.selfservice.BillingTime.IN_ADVANCE;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.tuttu.catalog.Product;
import org.tuttu.catalog.ProductFixture;
import org.tuttu.identity.Caller;
import org.tuttu.shared.RuleViolated;
import org.tuttu.subscriptions.selfservice.BillingPeriod;
import org.tuttu.subscriptions.selfservice.BillingTime;

/** Subscriptions of one customer, without a database. */
abstract class SubscriptionFixture {

  static final Product CARE = ProductFixture.product("CARE", "0", "25.5");

  static final Product OTHER = ProductFixture.product("OTHER", "0", "25.5");

  static PriceInput input(PriceInput.TierInput... tiers) {
    return new PriceInput("EUR", LocalDate.parse("2026-01-01"), BigDecimal.TEN, null, List.of(tiers));
  }

  static PriceInput.TierInput tier(String above, String price) {
    return new PriceInput.TierInput(new BigDecimal(above), new BigDecimal(price));
  }

  static Plan monthly(String number) {
    return plan(number, CARE, MONTH, 1, 0, 0, IN_ADVANCE, null);
  }

  static Plan plan(String number, Product product, BillingPeriod period, int term, int minimum, int notice, BillingTime billed, String meter) {
    return new Plan(product, new PlanInput(number, product.number(), "Care " + number, period, term, minimum, notice, billed, true, meter));
  }

  static PlanPrice price(Plan plan, String net) {
    return new PlanPrice(plan, new PriceInput("EUR", LocalDate.parse("2026-01-01"), new BigDecimal(net), null, List.of()), Caller.system(), Instant.EPOCH);
  }

  static Subscription started(String day, PlanPrice price) {
    return new Subscription("S-1", new Subscriber(1, 1, "ACC", "EUR"), "key", price, 1, LocalDate.parse(day), Caller.system(), Instant.EPOCH);
  }

  static Subscription begun(String day, PlanPrice price) {
    Subscription subscription = started(day, price);
    subscription.begin();
    return subscription;
  }

  /** As the job does it. */
  static void pass(Subscription subscription) {
    subscription.closePeriod(BigDecimal.ZERO);
    if (subscription.isAtItsRenewal()) {
      Plan plan = subscription.nextPlan() == null ? subscription.plan() : subscription.nextPlan();
      subscription.renew(plan == subscription.plan() ? subscription.price() : price(plan, "100"));
    }
    subscription.openPeriod();
  }

  static void assertRefused(String code, Runnable command) {
    assertThatThrownBy(command::run).isInstanceOfSatisfying(RuleViolated.class, refused -> assertThat(refused.code()).isEqualTo(code));
  }
}

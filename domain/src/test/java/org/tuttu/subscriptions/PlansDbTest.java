package org.tuttu.subscriptions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tuttu.identity.Caller;
import org.tuttu.identity.CustomerRight;
import org.tuttu.shared.NotFound;
import org.tuttu.shared.RuleViolated;
import org.tuttu.shared.StaleData;
import org.tuttu.subscriptions.selfservice.BillingPeriod;
import org.tuttu.subscriptions.selfservice.BillingTime;
import org.tuttu.subscriptions.selfservice.MyPlans;
import org.tuttu.subscriptions.selfservice.PlanOffer;
import org.tuttu.testing.Cast;

/** What managers do to plans, and what customers see of them. */
class PlansDbTest extends Services {

  @Test
  void aPlanIsOfferedAsSoonAsItHasAPrice() {
    Caller anna = anna();
    String product = service();
    String plan = unique("PLAN");
    as(Cast.DORA, () -> bean(Plans.class).create(input(plan, product)));
    assertThat(offers(anna, product)).isEmpty();

    price(plan, "31", TODAY, null);

    assertThat(offers(anna, product)).singleElement().satisfies(offer -> assertThat(offer.price().gross().amount()).isEqualByComparingTo("38.91"));
    assertThat(as(anna, () -> bean(MyPlans.class).plan(plan))).hasSize(1);
    assertThat(offers(customer(unique("kari"), CustomerRight.OWNER, "NOK"), product)).as("not in their currency").isEmpty();
    as(Cast.DORA, () -> bean(Plans.class).edit(plan, 1, "Other name", false));
    assertThat(offers(anna, product)).isEmpty();
    assertThatThrownBy(() -> as(anna, () -> bean(MyPlans.class).plan(plan))).isInstanceOf(NotFound.class);
  }

  @Test
  void theLatestVersionThatHasBegunHolds() {
    Caller anna = anna();
    String product = service();
    String plan = plan(product, "31");
    price(plan, "40", TODAY.plusDays(1), null);

    assertThat(offers(anna, product).get(0).unitPrice().amount()).isEqualByComparingTo("31");
    clock().advance(Duration.ofDays(1));
    assertThat(offers(anna, product).get(0).unitPrice().amount()).isEqualByComparingTo("40");
    assertThat(as(Cast.DORA, () -> bean(PlanQueries.class).details(plan)).prices()).extracting(price -> price.effectiveFrom().toString()).containsExactly("2026-03-03", "2026-03-02");
  }

  @Test
  void whatDoesNotFitIsRefusedAtItsField() {
    String product = service();
    String plan = plan(product, "31");

    assertRefused("plan.number-taken", "number", () -> bean(Plans.class).create(input(plan, product)));
    assertRefused("plan.no-subscription", "productNumber", () -> bean(Plans.class).create(input(unique("PLAN"), product(1))));
    assertRefused("plan.price-taken", "effectiveFrom", () -> bean(Plans.class).price(plan, new PriceInput("EUR", TODAY, BigDecimal.ONE, null, List.of())));
    assertRefused("plan.price-too-early", "effectiveFrom", () -> bean(Plans.class).price(plan, new PriceInput("EUR", TODAY.minusDays(1), BigDecimal.ONE, null, List.of())));
    assertThatThrownBy(() -> as(Cast.DORA, () -> bean(Plans.class).edit(plan, 7, "Name", true))).isInstanceOf(StaleData.class);
    assertThatThrownBy(() -> as(Cast.DORA, () -> bean(Plans.class).edit("none", 1, "Name", true))).isInstanceOf(NotFound.class);
    assertThat(rows("select 1 from audit_entries where action = 'plan.priced' and record_id = '" + plan + "'")).hasSize(1);
  }

  @Test
  void aVersionOfAPriceNeverChanges() {
    String plan = plan(service(), "31");
    assertThatThrownBy(() -> transaction(() -> em().createNativeQuery("update plan_prices set price = 1 where plan_id = (select id from plans where number = ?)")
        .setParameter(1, plan).executeUpdate())).rootCause().hasMessageContaining("append-only");
  }

  @Test
  void whatIsCountedIsOfferedWithItsTiers() {
    Caller anna = anna();
    String product = service();
    plan(product, "5", BillingPeriod.QUARTER, 3, BillingTime.IN_ARREARS, "GB");

    PlanOffer offer = offers(anna, product).get(0);

    assertThat(offer.conditions().meter()).isEqualTo("GB");
    assertThat(offer.included()).isEqualByComparingTo("10");
    assertThat(offer.tiers()).singleElement().satisfies(tier -> assertThat(tier.unitPrice().amount()).isEqualByComparingTo("0.5"));
  }

  private static PlanInput input(String number, String product) {
    return new PlanInput(number, product, "Plan", BillingPeriod.MONTH, 1, 0, 0, BillingTime.IN_ADVANCE, false, null);
  }

  private static List<PlanOffer> offers(Caller who, String product) {
    return as(who, () -> bean(MyPlans.class).ofProduct(product));
  }

  private static void assertRefused(String code, String field, Runnable command) {
    assertThatThrownBy(() -> as(Cast.DORA, command)).isInstanceOfSatisfying(RuleViolated.class, refused -> {
      assertThat(refused.code()).isEqualTo(code);
      assertThat(refused.field()).isEqualTo(field);
    });
  }
}

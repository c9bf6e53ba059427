package org.tuttu.subscriptions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tuttu.identity.AccountGrant;
import org.tuttu.identity.AccountRight;
import org.tuttu.identity.ActingFor;
import org.tuttu.identity.Caller;
import org.tuttu.identity.CustomerAccess;
import org.tuttu.identity.CustomerRight;
import org.tuttu.shared.AccessDenied;
import org.tuttu.shared.NotFound;
import org.tuttu.shared.PageRequest;
import org.tuttu.shared.RuleViolated;
import org.tuttu.shared.StaleData;
import org.tuttu.subscriptions.selfservice.BillingPeriod;
import org.tuttu.subscriptions.selfservice.BillingTime;
import org.tuttu.subscriptions.selfservice.ChangeInput;
import org.tuttu.subscriptions.selfservice.ChangeWhen;
import org.tuttu.subscriptions.selfservice.MyPlans;
import org.tuttu.subscriptions.selfservice.MySubscriptions;
import org.tuttu.subscriptions.selfservice.PlanOffer;
import org.tuttu.subscriptions.selfservice.StartInput;
import org.tuttu.subscriptions.selfservice.SubscriptionDetails;
import org.tuttu.subscriptions.selfservice.SubscriptionFilter;
import org.tuttu.subscriptions.selfservice.SubscriptionState;
import org.tuttu.testing.Cast;
import org.tuttu.timeline.TimelineEntry;
import org.tuttu.timeline.Timelines;

/** What customers and staff do with services. */
class SubscriptionsDbTest extends Services {

  @Test
  void theSameFormStartsOneServiceWithOneInvoiceAndOneMail() {
    Caller anna = anna();
    owner(anna);
    StartInput input = start(anna, plan(service(), "31"));

    String number = as(anna, () -> bean(MySubscriptions.class).start(input));

    assertThat(as(anna, () -> bean(MySubscriptions.class).start(input))).isEqualTo(number);
    assertThat(mine(anna)).containsExactly(number);
    assertThat(invoices(anna)).containsExactly("31.00+7.91");
    assertThat(mails(anna)).singleElement().asString().contains(number);
    SubscriptionDetails details = details(anna, number);
    assertThat(details.row().nextOn()).isEqualTo("2026-04-02");
    assertThat(details.charges()).singleElement().satisfies(charge -> assertThat(charge.invoice()).isNotNull());
    assertThat(rows("select 1 from audit_entries where action = 'subscription.started' and record_id = '" + number + "'")).hasSize(1);
  }

  @Test
  void whatCannotBeStartedIsRefused() {
    Caller anna = anna();
    Caller norwegian = customer(unique("kari"), CustomerRight.OWNER, "NOK");
    String plan = plan(service(), "31");
    StartInput input = start(anna, plan);

    assertRefused("subscription.not-accepted", () -> start(anna, new StartInput(input.key(), plan, account(anna), false, input.expectedGross())));
    assertRefused("subscription.price-changed", () -> start(anna, new StartInput(input.key(), plan, account(anna), true, BigDecimal.ONE)));
    assertRefused("plan.not-in-currency", () -> start(norwegian, new StartInput("k", plan, account(norwegian), true, BigDecimal.ONE)));
    as(Cast.DORA, () -> bean(Plans.class).edit(plan, 1, "Old plan", false));
    assertRefused("plan.not-offered", () -> start(anna, input));
    assertThatThrownBy(() -> start(anna, new StartInput("k", plan, account(norwegian), true, BigDecimal.ONE))).isInstanceOf(NotFound.class);
    assertThat(mine(anna)).isEmpty();
  }

  private static void start(Caller customer, StartInput input) {
    as(customer, () -> bean(MySubscriptions.class).start(input));
  }

  @Test
  void anothersServiceIsNotThereAndTheAttemptIsKept() {
    Caller anna = anna();
    Caller boris = anna();
    String product = service();
    String number = started(anna, plan(product, "31"));
    String other = plan(product, "62");

    assertThatThrownBy(() -> details(boris, number)).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> as(boris, () -> bean(MySubscriptions.class).handled(number))).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> as(boris, () -> bean(MySubscriptions.class).changeQuote(number, other, ChangeWhen.NOW))).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> as(boris, () -> bean(MySubscriptions.class).canChangeAtOnce(number, other))).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> as(boris, () -> bean(MySubscriptions.class).change(number, new ChangeInput(1, other, ChangeWhen.NOW, BigDecimal.ONE, BigDecimal.ONE))))
        .isInstanceOf(NotFound.class);
    steps(boris, number).forEach(each -> assertThatThrownBy(each::run).isInstanceOf(NotFound.class));
    assertThat(mine(boris)).isEmpty();
    assertThat(as(boris, () -> bean(MySubscriptions.class).running(account(anna), 5))).isEmpty();
    assertThat(as(boris, () -> bean(MyPlans.class).others(number))).isEmpty();
    assertThat(rows("select 1 from audit_entries where action = 'access.refused' and record_id = '%s' and actor_subject = '%s'".formatted(number, boris.subject()))).isNotEmpty();
  }

  private static List<Runnable> steps(Caller who, String number) {
    return List.of(() -> as(who, () -> bean(MySubscriptions.class).end(number, 1)), () -> as(who, () -> bean(MySubscriptions.class).keep(number, 1)),
        () -> as(who, () -> bean(MySubscriptions.class).pause(number, 1)), () -> as(who, () -> bean(MySubscriptions.class).resume(number, 1)),
        () -> as(who, () -> bean(MySubscriptions.class).dropChange(number, 1)), () -> as(who, () -> bean(MySubscriptions.class).earliestEnd(number)),
        () -> as(who, () -> bean(MySubscriptions.class).resuming(number)));
  }

  @Test
  void aViewerLooksAndWhoHasAnotherAccountSeesNothing() {
    Caller anna = anna();
    String number = started(anna, plan(service(), "31"));
    ActingFor hers = anna.actingFor();
    Caller viktor = Cast.actingFor(unique("viktor"), 1, hers.customerId(), hers.customerNumber(), CustomerRight.VIEWER);
    Caller elsewhere = Cast.portalUser(unique("else")).actingFor(new ActingFor(1, hers.customerId(), hers.customerNumber(), "Aalto",
        new CustomerAccess(CustomerRight.PER_ACCOUNT, List.of(new AccountGrant(1, "ACC-1", AccountRight.BUYER, null)))));

    assertThat(details(viktor, number).row().number()).isEqualTo(number);
    steps(viktor, number).forEach(each -> assertThatThrownBy(each::run).isInstanceOf(AccessDenied.class));
    assertThatThrownBy(() -> as(viktor, () -> bean(MySubscriptions.class).startQuote("x", account(anna), 1))).isInstanceOf(AccessDenied.class);
    assertThatThrownBy(() -> details(elsewhere, number)).isInstanceOf(NotFound.class);
    steps(elsewhere, number).forEach(each -> assertThatThrownBy(each::run).isInstanceOf(NotFound.class));
    assertThat(mine(elsewhere)).isEmpty();
    assertThatThrownBy(() -> as(Cast.CLARA, () -> bean(MySubscriptions.class).details(number))).isInstanceOf(AccessDenied.class);
    assertThatThrownBy(() -> as(anna, () -> bean(SubscriptionQueries.class).details(number))).isInstanceOf(AccessDenied.class);
    assertThatThrownBy(() -> as(anna, () -> bean(Subscriptions.class).end(number, 1))).isInstanceOf(AccessDenied.class);
    assertThatThrownBy(() -> as(Cast.CLARA, () -> bean(Plans.class).edit("x", 1, "x", true))).isInstanceOf(AccessDenied.class);
    assertThatThrownBy(() -> as(Cast.CLARA, () -> bean(RenewalSteps.class).next())).isInstanceOf(AccessDenied.class);
  }

  @Test
  void aBuyerWithALimitStartsNothingDearer() {
    Caller anna = anna();
    ActingFor hers = anna.actingFor();
    Caller bella = Cast.portalUser(unique("bella")).actingFor(new ActingFor(1, hers.customerId(), hers.customerNumber(), "Aalto",
        new CustomerAccess(CustomerRight.PER_ACCOUNT, List.of(new AccountGrant(hers.customerId(), account(anna), AccountRight.BUYER, new BigDecimal("30"))))));
    String plan = plan(service(), "31");

    assertRefused("subscription.over-limit", () -> started(bella, plan));
    assertThat(started(bella, plan(service(), "10"))).startsWith("S-");
  }

  @Test
  void aDearerPlanIsChargedForTheDaysThatAreLeftAndOnlyOnce() {
    Caller anna = anna();
    String product = service();
    String number = started(anna, plan(product, "31"));
    String dearer = plan(product, "62");
    clock().advance(Duration.ofDays(21));
    ChangeInput change = change(anna, number, dearer, ChangeWhen.NOW);

    as(anna, () -> bean(MySubscriptions.class).change(number, change));

    assertThat(change.expectedNow()).isEqualByComparingTo("12.55");
    assertThat(invoices(anna)).containsExactly("31.00+7.91", "10.00+2.55");
    assertThatThrownBy(() -> as(anna, () -> bean(MySubscriptions.class).change(number, change))).isInstanceOf(StaleData.class);
    assertThat(details(anna, number).planNumber()).isEqualTo(dearer);
    assertThat(details(anna, number).row().price().net().amount()).isEqualByComparingTo("62");
  }

  @Test
  void aChangedPriceIsAskedAboutAgain() {
    Caller anna = anna();
    String product = service();
    String number = started(anna, plan(product, "31"));
    String dearer = plan(product, "62");
    ChangeInput seen = change(anna, number, dearer, ChangeWhen.NOW);

    assertRefused("subscription.price-changed", () -> as(anna, () -> bean(MySubscriptions.class)
        .change(number, new ChangeInput(seen.version(), dearer, ChangeWhen.NOW, BigDecimal.ONE, seen.expectedGross()))));
    assertRefused("subscription.price-changed", () -> as(anna, () -> bean(MySubscriptions.class)
        .change(number, new ChangeInput(seen.version(), dearer, ChangeWhen.AT_RENEWAL, BigDecimal.ZERO, BigDecimal.ONE))));
    assertThat(details(anna, number).version()).isEqualTo(seen.version());
  }

  @Test
  void whatWaitsForTheRenewalCanBeDropped() {
    Caller anna = anna();
    String product = service();
    String number = started(anna, plan(product, "31"));
    String cheaper = plan(product, "10");
    assertThat(as(anna, () -> bean(MySubscriptions.class).canChangeAtOnce(number, cheaper))).isFalse();
    assertThat(as(anna, () -> bean(MyPlans.class).others(number))).extracting(PlanOffer::number).containsExactly(cheaper);
    ChangeInput change = change(anna, number, cheaper, ChangeWhen.AT_RENEWAL);
    as(anna, () -> bean(MySubscriptions.class).change(number, change));
    assertThat(details(anna, number).renewalPrice().net().amount()).isEqualByComparingTo("10");

    as(anna, () -> bean(MySubscriptions.class).dropChange(number, version(anna, number)));

    assertThat(details(anna, number).nextPlan()).isNull();
    assertThat(details(anna, number).renewalPrice().net().amount()).isEqualByComparingTo("31");
    assertThat(invoices(anna)).hasSize(1);
  }

  @Test
  void eachStepIsNewsToWhoAnswersForIt() {
    Caller anna = anna();
    owner(anna);
    String product = service();
    String number = started(anna, plan(product, "31"));
    String dearer = plan(product, "62");
    String cheaper = plan(product, "10");
    ChangeInput now = change(anna, number, dearer, ChangeWhen.NOW);
    as(anna, () -> bean(MySubscriptions.class).change(number, now));
    ChangeInput later = change(anna, number, cheaper, ChangeWhen.AT_RENEWAL);
    as(anna, () -> bean(MySubscriptions.class).change(number, later));
    as(anna, () -> bean(MySubscriptions.class).dropChange(number, version(anna, number)));
    as(anna, () -> bean(MySubscriptions.class).pause(number, version(anna, number)));
    as(anna, () -> bean(MySubscriptions.class).resume(number, version(anna, number)));

    assertThat(news(anna).toString()).contains("subscription-started to ", "subscription-changed to ", "subscription-change-planned to ", "subscription-pausing to ",
        "subscription-resumed to ");
  }

  @Test
  void anEndIsConfirmedAndCanBeTakenBack() {
    Caller anna = anna();
    owner(anna);
    String number = started(anna, plan(service(), "31"));
    as(anna, () -> bean(MySubscriptions.class).end(number, version(anna, number)));
    SubscriptionDetails ending = details(anna, number);
    assertThat(ending.row().state()).isEqualTo(SubscriptionState.ENDING);
    assertThat(ending.row().endsOn()).isEqualTo("2026-04-02");

    as(anna, () -> bean(MySubscriptions.class).keep(number, ending.version()));

    assertThat(details(anna, number).row().state()).isEqualTo(SubscriptionState.ACTIVE);
    assertThat(mails(anna)).hasSize(3);
    assertThatThrownBy(() -> as(anna, () -> bean(MySubscriptions.class).end(number, ending.version()))).isInstanceOf(StaleData.class);
  }

  @Test
  void staffDoTheSameForACustomerAndItIsOnTheTimeline() {
    Caller anna = anna();
    String customer = anna.actingFor().customerNumber();
    String product = service();
    String plan = plan(product, "31");
    String other = plan(product, "62");
    BigDecimal gross = as(Cast.CLARA, () -> bean(Subscriptions.class).startQuote(customer, plan, account(anna), 1)).price().gross().amount();
    String number = as(Cast.CLARA, () -> bean(Subscriptions.class).startFor(customer, new StartInput("by-phone", plan, account(anna), true, gross)));
    as(Cast.CLARA, () -> bean(Subscriptions.class).pause(number, version(anna, number)));
    as(Cast.CLARA, () -> bean(Subscriptions.class).resume(number, version(anna, number)));
    as(Cast.CLARA, () -> bean(Subscriptions.class).end(number, version(anna, number)));

    assertThat(as(Cast.CLARA, () -> bean(SubscriptionQueries.class).startable(customer))).extracting(PlanOffer::number).contains(plan);
    assertThat(as(Cast.CLARA, () -> bean(SubscriptionQueries.class).others(number))).extracting(PlanOffer::number).containsExactly(other);
    assertThat(as(Cast.CLARA, () -> bean(SubscriptionQueries.class).ofCustomer(customer, 10))).extracting(row -> row.number()).containsExactly(number);
    assertThat(as(Cast.CLARA, () -> bean(Timelines.class).of(customer, null)).rows()).extracting(TimelineEntry::what).filteredOn(TimelineSubscription.class::isInstance)
        .extracting(what -> ((TimelineSubscription) what).step().name() + " " + ((TimelineSubscription) what).by())
        .containsExactly("ENDING Clara Lund", "RESUMED Clara Lund", "PAUSE_PLANNED Clara Lund", "STARTED Clara Lund");
  }

  @Test
  void pagesTakeAFewStatements() {
    Caller anna = anna();
    String plain = started(anna, plan(service(), "31"));
    String counted = started(anna, plan(service(), "31", BillingPeriod.MONTH, 1, BillingTime.IN_ADVANCE, "GB"));

    assertThat(statementsOf(() -> as(anna, () -> bean(MySubscriptions.class).list(SubscriptionFilter.RUNNING, PageRequest.first())))).isEqualTo(1);
    assertThat(statementsOf(() -> as(anna, () -> bean(MySubscriptions.class).running(account(anna), 5)))).isEqualTo(1);
    assertThat(statementsOf(() -> details(anna, plain))).isEqualTo(3);
    assertThat(statementsOf(() -> details(anna, counted))).isEqualTo(6);
    assertThat(statementsOf(() -> as(anna, () -> bean(MyPlans.class).all()))).isLessThanOrEqualTo(2);
    assertThat(statementsOf(() -> as(Cast.CLARA, () -> bean(SubscriptionQueries.class).details(counted)))).isLessThanOrEqualTo(10);
  }

  private static void assertRefused(String code, Runnable command) {
    assertThatThrownBy(command::run).isInstanceOfSatisfying(RuleViolated.class, refused -> assertThat(refused.code()).isEqualTo(code));
  }
}

package org.tuttu.subscriptions;

import static jakarta.persistence.LockModeType.PESSIMISTIC_WRITE;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.tuttu.audit.AuditTrail;
import org.tuttu.catalog.selfservice.Charge;
import org.tuttu.identity.SignedIn;
import org.tuttu.shared.FieldChange;
import org.tuttu.shared.NotFound;
import org.tuttu.shared.RecordRef;
import org.tuttu.shared.RuleViolated;
import org.tuttu.shared.Settings;
import org.tuttu.shared.StaleData;
import org.tuttu.subscriptions.selfservice.ChangeInput;
import org.tuttu.subscriptions.selfservice.ChangeWhen;
import org.tuttu.subscriptions.selfservice.Quote;
import org.tuttu.subscriptions.selfservice.SeatsInput;
import org.tuttu.subscriptions.selfservice.SubscriptionStep;

/**
 * Brings a subscription a step further, whoever asks: one at a time for each, only from the version that the caller saw, and with an entry in the audit trail. Each
 * throws {@link NotFound} when there is no such subscription, or it is somebody else's; {@link StaleData} when it is at another version; {@link RuleViolated} when
 * it cannot be done now.
 */
@ApplicationScoped
@Transactional
@SignedIn
public class SubscriptionSteps {

  @PersistenceContext(unitName = "tuttu")
  EntityManager em;

  @Inject
  PlanPrices prices;

  @Inject
  SubscriptionBilling billing;

  @Inject
  SubscriptionMail mail;

  @Inject
  AuditTrail audit;

  @Inject
  Settings settings;

  @Inject
  Clock clock;

  /** What another plan would cost, and from when. */
  public Quote quote(String number, Whose whose, String planNumber, ChangeWhen when) {
    Subscription subscription = find(number, whose);
    LocalDate today = today();
    Plan plan = prices.plan(planNumber);
    if (when == ChangeWhen.AT_RENEWAL) {
      PlanPrice price = prices.at(plan, subscription.currency(), subscription.termUntil());
      LocalDate renewsOn = subscription.termUntil().plusMonths(plan.termMonths());
      return new Quote(subscription.termUntil(), null, null, price.charge(subscription.renewalSeats(plan)), subscription.termUntil(), renewsOn, subscription.minimumUntil());
    }
    PlanPrice price = prices.at(plan, subscription.currency(), today);
    Charge now = plan.isBilledInAdvance() ? subscription.difference(price, today) : null;
    LocalDate least = today.plusMonths(plan.minimumMonths());
    return new Quote(today, subscription.nextOn(), now == null || now.gross().amount().signum() <= 0 ? null : now, price.charge(plan.seatsOf(subscription.seats())), subscription.nextOn(),
        subscription.termUntil(), least.isAfter(subscription.minimumUntil()) ? least : subscription.minimumUntil());
  }

  /** Whether another plan can hold from today on, or only from the renewal on. */
  public boolean canChangeAtOnce(String number, Whose whose, String planNumber) {
    Subscription subscription = find(number, whose);
    return prices.find(prices.plan(planNumber), subscription.currency(), today()).filter(subscription::canChangeAtOnce).isPresent();
  }

  /** Another plan of the same product. */
  public void change(String number, Whose whose, ChangeInput input) {
    Subscription subscription = locked(number, whose, input.version());
    Plan plan = prices.plan(input.planNumber());
    if (!plan.isOffered()) {
      throw new RuleViolated("plan.not-offered", plan.name());
    }
    Plan before = subscription.plan();
    boolean now = input.when() == ChangeWhen.NOW;
    LocalDate day = now ? today() : subscription.termUntil();
    PlanPrice price = prices.at(plan, subscription.currency(), day);
    int seats = now ? plan.seatsOf(subscription.seats()) : subscription.renewalSeats(plan);
    if (price.charge(seats).gross().amount().compareTo(input.expectedGross()) != 0) {
      throw new RuleViolated("subscription.price-changed");
    }
    if (now) {
      List<Due> due = subscription.change(price, day);
      requireExpected(due, input.expectedNow());
      List<SubscriptionCharge> kept = billing.keep(subscription, due);
      if (plan.isBilledInAdvance()) {
        billing.invoice(subscription.accountId(), "subscription:" + number + ":changed:" + subscription.version(), day, kept);
      }
    } else {
      subscription.changeAtRenewal(plan, today());
    }
    billing.note(subscription, now ? SubscriptionStep.CHANGED : SubscriptionStep.CHANGE_PLANNED, day, plan);
    record(now ? "subscription.changed" : "subscription.change-planned", subscription, new FieldChange("plan", before.number(), plan.number()));
    mail.changed(subscription, now);
  }

  private static void requireExpected(List<Due> due, BigDecimal expected) {
    BigDecimal now = due.stream().filter(each -> each.before() != null).map(each -> each.charge().gross().amount()).reduce(BigDecimal.ZERO, BigDecimal::add);
    if (now.compareTo(expected) != 0) {
      throw new RuleViolated("subscription.price-changed");
    }
  }

  /** What another number of seats would cost, and from when: more of them from today on, fewer from the renewal on. */
  public Quote seatsQuote(String number, Whose whose, int seats) {
    Subscription subscription = find(number, whose);
    subscription.requireSeatsChangeable(seats, today());
    return seatsQuote(subscription, seats);
  }

  private Quote seatsQuote(Subscription subscription, int seats) {
    LocalDate today = today();
    if (subscription.holdAtOnce(seats)) {
      Charge now = subscription.plan().isBilledInAdvance() ? subscription.seatsDifference(seats, today) : null;
      return new Quote(today, subscription.nextOn(), now == null || now.gross().amount().signum() <= 0 ? null : now, subscription.price().charge(seats), subscription.nextOn(),
          subscription.termUntil(), subscription.minimumUntil());
    }
    Plan then = subscription.nextPlan() == null ? subscription.plan() : subscription.nextPlan();
    PlanPrice price = prices.at(then, subscription.currency(), subscription.termUntil());
    return new Quote(subscription.termUntil(), null, null, price.charge(then.seatsOf(seats)), subscription.termUntil(), subscription.termUntil().plusMonths(then.termMonths()),
        subscription.minimumUntil());
  }

  /** Another number of seats of the same plan. */
  public void changeSeats(String number, Whose whose, SeatsInput input) {
    Subscription subscription = locked(number, whose, input.version());
    LocalDate today = today();
    subscription.requireSeatsChangeable(input.seats(), today);
    Quote quote = seatsQuote(subscription, input.seats());
    BigDecimal due = quote.now() == null ? BigDecimal.ZERO : quote.now().gross().amount();
    if (quote.price().gross().amount().compareTo(input.expectedGross()) != 0 || due.compareTo(input.expectedNow()) != 0) {
      throw new RuleViolated("subscription.price-changed");
    }
    int before = subscription.seats();
    boolean now = subscription.holdAtOnce(input.seats());
    List<SubscriptionCharge> kept = billing.keep(subscription, subscription.changeSeats(input.seats(), today));
    if (subscription.plan().isBilledInAdvance()) {
      billing.invoice(subscription.accountId(), "subscription:" + number + ":seats:" + input.version(), today, kept);
    }
    billing.note(subscription, now ? SubscriptionStep.SEATS_CHANGED : SubscriptionStep.SEATS_PLANNED, quote.from(), subscription.plan().named(input.seats()));
    record(now ? "subscription.seats-changed" : "subscription.seats-planned", subscription,
        new FieldChange("seats", Integer.toString(before), Integer.toString(input.seats())));
    mail.seatsChange(subscription);
  }

  /** The plan that was to hold from the renewal on is forgotten. */
  public void dropChange(String number, Whose whose, long version) {
    Subscription subscription = locked(number, whose, version);
    Plan planned = subscription.nextPlan();
    subscription.dropChange(today());
    billing.note(subscription, SubscriptionStep.CHANGE_DROPPED, null, subscription.plan());
    record("subscription.change-dropped", subscription, new FieldChange("plan", planned.number(), subscription.plan().number()));
  }

  public void pause(String number, Whose whose, long version) {
    Subscription subscription = locked(number, whose, version);
    subscription.pause(today());
    billing.note(subscription, SubscriptionStep.PAUSE_PLANNED, subscription.pausesOn(), subscription.plan());
    record("subscription.pause-planned", subscription, new FieldChange("pausesOn", null, subscription.pausesOn().toString()));
    mail.pausing(subscription);
  }

  /** What resuming today costs at once; null for nothing. */
  public Charge resuming(String number, Whose whose) {
    return find(number, whose).resuming(today());
  }

  public void resume(String number, Whose whose, long version) {
    Subscription subscription = locked(number, whose, version);
    LocalDate day = today();
    List<SubscriptionCharge> kept = billing.keep(subscription, subscription.resume(day));
    billing.invoice(subscription.accountId(), "subscription:" + number + ":resumed:" + version, day, kept);
    billing.note(subscription, SubscriptionStep.RESUMED, day, subscription.plan());
    record("subscription.resumed", subscription, new FieldChange("resumedOn", null, day.toString()));
    mail.resumed(subscription);
  }

  /** The day on which it would end if that were said today. */
  public LocalDate earliestEnd(String number, Whose whose) {
    return find(number, whose).earliestEnd(today());
  }

  public void end(String number, Whose whose, long version) {
    Subscription subscription = locked(number, whose, version);
    subscription.endLater(today());
    billing.note(subscription, SubscriptionStep.ENDING, subscription.endsOn(), subscription.plan());
    record("subscription.ending", subscription, new FieldChange("endsOn", null, subscription.endsOn().toString()));
    mail.ending(subscription);
  }

  /** It goes on after all. */
  public void keep(String number, Whose whose, long version) {
    Subscription subscription = locked(number, whose, version);
    LocalDate before = subscription.endsOn();
    subscription.keep(today());
    billing.note(subscription, SubscriptionStep.KEPT, subscription.termUntil(), subscription.plan());
    record("subscription.kept", subscription, new FieldChange("endsOn", before.toString(), null));
    mail.kept(subscription);
  }

  private Subscription find(String number, Whose whose) {
    return em.createQuery("select s from Subscription s join fetch s.plan join fetch s.price where s.number = :number", Subscription.class).setParameter("number", number)
        .getResultStream().findFirst().filter(whose::owns).orElseThrow(() -> new NotFound("subscription", number));
  }

  private Subscription locked(String number, Whose whose, long version) {
    Subscription subscription = em.createQuery("select s from Subscription s where s.number = :number", Subscription.class).setParameter("number", number)
        .setLockMode(PESSIMISTIC_WRITE).getResultStream().findFirst().filter(whose::owns)
        .orElseThrow(() -> new NotFound("subscription", number));
    if (subscription.version() != version) {
      throw new StaleData(List.of(new FieldChange("status", null, subscription.status().name())));
    }
    return subscription;
  }

  private void record(String action, Subscription subscription, FieldChange change) {
    audit.record(action, new RecordRef("subscription", subscription.number()), subscription.customerId(), List.of(change));
  }

  private LocalDate today() {
    return settings.companyDay(clock);
  }
}

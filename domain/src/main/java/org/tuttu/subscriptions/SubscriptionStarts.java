package org.tuttu.subscriptions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.tuttu.audit.AuditTrail;
import org.tuttu.catalog.selfservice.Charge;
import org.tuttu.identity.CurrentUser;
import org.tuttu.identity.SignedIn;
import org.tuttu.shared.FieldChange;
import org.tuttu.shared.NotFound;
import org.tuttu.shared.RecordRef;
import org.tuttu.shared.RuleViolated;
import org.tuttu.shared.Setting;
import org.tuttu.shared.Settings;
import org.tuttu.subscriptions.selfservice.Quote;
import org.tuttu.subscriptions.selfservice.StartInput;
import org.tuttu.subscriptions.selfservice.SubscriptionStep;

/** Starts subscriptions, whoever asks, in the caller's transaction. */
@ApplicationScoped
@Transactional
@SignedIn
public class SubscriptionStarts {

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
  CurrentUser user;

  @Inject
  Settings settings;

  @Inject
  Clock clock;

  /**
   * What a start today would cost.
   *
   * @throws NotFound     when there is no such plan, or they have no such account
   * @throws RuleViolated when the plan is not offered, or not in the account's currency, or cannot have so many seats
   */
  public Quote quote(Whose whose, String planNumber, String accountNumber, int seats) {
    LocalDate today = settings.companyDay(clock);
    Subscriber subscriber = subscriber(whose, accountNumber);
    Subscription drawn = new Subscription(null, subscriber, null, price(planNumber, subscriber, today), seats, today, user.require(), clock.instant());
    List<Due> due = drawn.begin();
    Charge now = due.isEmpty() ? null : due.get(0).charge();
    return new Quote(today, drawn.nextOn(), now, drawn.price().charge(seats), drawn.nextOn(), drawn.termUntil(), drawn.minimumUntil());
  }

  /**
   * The same key again gives the same subscription.
   *
   * @return its number
   * @throws NotFound     when there is no such plan, or they have no such account
   * @throws RuleViolated when the plan is not offered, or not in the account's currency, the terms are not accepted, or the price is another one by now
   */
  public String start(Whose whose, StartInput input) {
    em.createNativeQuery("select cast(pg_advisory_xact_lock(hashtextextended(?, ?)) as text)")
        .setParameter(1, "subscription:" + input.key()).setParameter(2, whose.customerId()).getSingleResult();
    List<?> started = em.createNativeQuery("select number from subscriptions where customer_id = ? and start_key = ?")
        .setParameter(1, whose.customerId()).setParameter(2, input.key()).getResultList();
    if (!started.isEmpty()) {
      return (String) started.get(0);
    }
    if (!input.accepted()) {
      throw RuleViolated.at("accepted", "subscription.not-accepted");
    }
    LocalDate today = settings.companyDay(clock);
    Subscriber subscriber = subscriber(whose, input.accountNumber());
    PlanPrice price = price(input.planNumber(), subscriber, today);
    price.plan().requireSeats(input.seats());
    if (price.charge(input.seats()).gross().amount().compareTo(input.expectedGross()) != 0) {
      throw new RuleViolated("subscription.price-changed");
    }
    String number = (String) em.createNativeQuery("select 'S-' || nextval('subscription_numbers')").getSingleResult();
    Subscription subscription = new Subscription(number, subscriber, input.key(), price, input.seats(), today, user.require(), clock.instant());
    subscription.announce(settings.number(Setting.SUBSCRIPTION_NOTICE_DAYS));
    em.persist(subscription);
    List<SubscriptionCharge> charged = billing.keep(subscription, subscription.begin());
    billing.invoice(subscriber.accountId(), "subscription:" + number + ":started", today, charged);
    billing.note(subscription, SubscriptionStep.STARTED, today, price.plan());
    audit.record("subscription.started", new RecordRef("subscription", number), subscriber.customerId(), List.of(
        new FieldChange("plan", null, price.plan().number()), new FieldChange("price", null, price.price().toString())));
    mail.started(subscription);
    return number;
  }

  private PlanPrice price(String planNumber, Subscriber subscriber, LocalDate today) {
    Plan plan = prices.plan(planNumber);
    if (!plan.isOffered()) {
      throw new RuleViolated("plan.not-offered", plan.name());
    }
    return prices.at(plan, subscriber.currency(), today);
  }

  private Subscriber subscriber(Whose whose, String accountNumber) {
    List<?> found = em.createNativeQuery("select id, number, currency from accounts where customer_id = ? and number = ?" + whose.accounts().and("id"))
        .setParameter(1, whose.customerId()).setParameter(2, accountNumber).getResultList();
    return found.stream().findFirst().map(Object[].class::cast)
        .map(row -> new Subscriber(((Number) row[0]).longValue(), whose.customerId(), (String) row[1], (String) row[2])).orElseThrow(() -> new NotFound("account", accountNumber));
  }
}

package org.tuttu.subscriptions;

import static jakarta.persistence.LockModeType.PESSIMISTIC_WRITE;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tuttu.audit.AuditTrail;
import org.tuttu.identity.SystemOnly;
import org.tuttu.shared.FieldChange;
import org.tuttu.shared.RecordRef;
import org.tuttu.shared.Setting;
import org.tuttu.shared.Settings;
import org.tuttu.subscriptions.selfservice.SubscriptionStatus;
import org.tuttu.subscriptions.selfservice.SubscriptionStep;

/**
 * Brings the subscriptions of an account over a day on which their periods end. What is charged, the invoice for it and how far each subscription has come are one
 * transaction: it happens once, however many nodes try and whatever dies. Of several days that have passed the earliest comes first.
 */
@ApplicationScoped
@SystemOnly
@Transactional
public class RenewalSteps {

  /** An invoice has at most the lines of so many subscriptions; what is left comes on another one. */
  private static final int MOST = 500;

  private static final Duration PATIENCE = Duration.ofMinutes(10);

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

  /** An account and a day on which periods end. */
  public record Turn(long accountId, LocalDate day) {}

  /** What is to be done next. Nothing is locked: whoever comes second finds it done. */
  public Optional<Turn> next() {
    List<?> due = em.createNativeQuery("""
        select account_id, next_on from subscriptions where next_on <= ? and (retry_at is null or retry_at <= ?) order by next_on, account_id limit 1""")
        .setParameter(1, Date.valueOf(settings.companyDay(clock))).setParameter(2, Timestamp.from(clock.instant())).getResultList();
    return due.stream().findFirst().map(Object[].class::cast).map(row -> new Turn(((Number) row[0]).longValue(), ((Date) row[1]).toLocalDate()));
  }

  public void take(Turn turn) {
    List<Subscription> due = due(turn);
    if (due.isEmpty()) {
      return;
    }
    String eventKey = "subscription:" + due.get(0).number() + ":" + turn.day();
    List<SubscriptionCharge> charges = new ArrayList<>();
    due.forEach(subscription -> charges.addAll(passOver(subscription, turn.day())));
    billing.invoice(turn.accountId(), eventKey, turn.day(), charges);
  }

  /** Something is wrong with it: others come first for a while. */
  public void postpone(Turn turn) {
    em.createNativeQuery("update subscriptions set retry_at = ? where account_id = ? and next_on = ?").setParameter(1, Timestamp.from(clock.instant().plus(PATIENCE)))
        .setParameter(2, turn.accountId()).setParameter(3, Date.valueOf(turn.day())).executeUpdate();
  }

  private List<Subscription> due(Turn turn) {
    return em.createQuery("select s from Subscription s where s.accountId = :account and s.nextOn = :day order by s.id", Subscription.class)
        .setParameter("account", turn.accountId()).setParameter("day", turn.day()).setMaxResults(MOST).setLockMode(PESSIMISTIC_WRITE).getResultList();
  }

  private List<SubscriptionCharge> passOver(Subscription subscription, LocalDate day) {
    List<SubscriptionCharge> charges = new ArrayList<>(billing.waiting(subscription));
    charges.addAll(billing.keep(subscription, subscription.closePeriod(counted(subscription, day))));
    if (subscription.isAtItsEnd()) {
      subscription.end();
      note(subscription, SubscriptionStep.ENDED, day, "subscription.ended");
      mail.ended(subscription);
      return charges;
    }
    if (subscription.isAtItsRenewal()) {
      renew(subscription, day);
    }
    boolean wasActive = subscription.status() == SubscriptionStatus.ACTIVE;
    charges.addAll(billing.keep(subscription, subscription.openPeriod()));
    if (wasActive && subscription.status() == SubscriptionStatus.PAUSED) {
      note(subscription, SubscriptionStep.PAUSED, day, "subscription.paused");
    }
    return charges;
  }

  private void renew(Subscription subscription, LocalDate day) {
    Plan before = subscription.plan();
    int seats = subscription.seats();
    Plan plan = subscription.nextPlan() == null ? before : subscription.nextPlan();
    subscription.renew(prices.at(plan, subscription.currency(), day));
    subscription.announce(settings.number(Setting.SUBSCRIPTION_NOTICE_DAYS));
    if (plan.id().equals(before.id())) {
      note(subscription, SubscriptionStep.RENEWED, day, "subscription.renewed");
    } else {
      note(subscription, SubscriptionStep.CHANGED, day, "subscription.changed");
    }
    if (subscription.seats() != seats) {
      note(subscription, SubscriptionStep.SEATS_CHANGED, day, "subscription.seats-changed");
    }
  }

  private void note(Subscription subscription, SubscriptionStep step, LocalDate day, String action) {
    billing.note(subscription, step, day, subscription.plan());
    audit.record(action, new RecordRef("subscription", subscription.number()), subscription.customerId(), List.of(new FieldChange("day", null, day.toString())));
  }

  private BigDecimal counted(Subscription subscription, LocalDate day) {
    if (subscription.plan().meter() == null) {
      return BigDecimal.ZERO;
    }
    return (BigDecimal) em.createNativeQuery("select coalesce(sum(quantity), 0) from readings where subscription_id = ? and counts_on >= ? and counts_on < ?")
        .setParameter(1, subscription.id()).setParameter(2, Date.valueOf(subscription.periodFrom())).setParameter(3, Date.valueOf(day)).getSingleResult();
  }
}

package org.tuttu.subscriptions;

import static jakarta.persistence.EnumType.STRING;
import static jakarta.persistence.FetchType.LAZY;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.tuttu.catalog.selfservice.Charge;
import org.tuttu.identity.Caller;
import org.tuttu.shared.RuleViolated;
import org.tuttu.subscriptions.selfservice.ChargeKind;
import org.tuttu.subscriptions.selfservice.SubscriptionStatus;

/**
 * A service in use. All its days are counted in months from the first one, so that a subscription of the 31st comes back to the 31st after a shorter month, and one of
 * 29 February to that day in the next leap year.
 */
@Entity
@Table(name = "subscriptions")
public class Subscription extends SubscriptionCharges {

  @ManyToOne(fetch = LAZY)
  @JoinColumn(name = "next_plan_id")
  private Plan nextPlan;

  @Enumerated(STRING)
  @Column(nullable = false)
  private SubscriptionStatus status;

  @Column(name = "ends_on")
  private LocalDate endsOn;

  @Column(name = "pauses_on")
  private LocalDate pausesOn;

  @Column(name = "retry_at")
  private Instant retryAt;

  protected Subscription() {}

  Subscription(String number, Subscriber subscriber, String startKey, PlanPrice price, int seats, LocalDate today, Caller by, Instant now) {
    super(number, subscriber, startKey, price, seats, today, by, now);
    status = SubscriptionStatus.ACTIVE;
  }

  /** What a plan that is paid in advance charges on the first day. */
  List<Due> begin() {
    return plan().isBilledInAdvance() ? charge(ChargeKind.PERIOD, nextOn()) : List.of();
  }

  /**
   * Another plan from today on; its term is the next one. In advance, what it costs more for the rest of the period is charged at once.
   *
   * @throws RuleViolated when it costs less, or has other periods: then it has to wait for the renewal
   */
  List<Due> change(PlanPrice to, LocalDate today) {
    requireChangeable(to.plan(), today);
    if (!canChangeAtOnce(to)) {
      throw new RuleViolated("subscription.change-at-renewal", to.plan().name());
    }
    List<Due> due = chargeChange(to, to.plan().seatsOf(seats()), today);
    runAtLeastUntil(today.plusMonths(to.plan().minimumMonths()));
    take(to);
    nextPlan = null;
    return due;
  }

  /** For as many seats, where the other plan has seats. */
  boolean canChangeAtOnce(PlanPrice to) {
    boolean atLeast = to.price().times(to.plan().seatsOf(seats())).amount().compareTo(price().price().times(seats()).amount()) >= 0;
    return to.plan().followsAtOnce(plan()) && atLeast && status == SubscriptionStatus.ACTIVE;
  }

  /** More seats hold from today on; fewer, and those of a service that pauses, from the renewal on. */
  boolean holdAtOnce(int to) {
    return to > seats() && status == SubscriptionStatus.ACTIVE;
  }

  /**
   * So many seats. What more of them cost for the rest of the period is charged at once where it is paid in advance. As many as now drops what was to hold from the
   * renewal on.
   */
  List<Due> changeSeats(int to, LocalDate today) {
    requireSeatsChangeable(to, today);
    if (!holdAtOnce(to)) {
      takeSeatsAtRenewal(to);
      return List.of();
    }
    List<Due> due = chargeChange(price(), to, today);
    takeSeats(to);
    return due;
  }

  void requireSeatsChangeable(int to, LocalDate today) {
    requireNow(today);
    plan().requireSeats(to);
    if (endsOn != null) {
      throw new RuleViolated("subscription.is-ending", number());
    }
    if (to == renewalSeats()) {
      throw RuleViolated.at("seats", "subscription.same-seats", to);
    }
  }

  /** Another plan from the renewal on. */
  void changeAtRenewal(Plan to, LocalDate today) {
    requireChangeable(to, today);
    nextPlan = to;
  }

  private void requireChangeable(Plan to, LocalDate today) {
    requireNow(today);
    if (to.number().equals(plan().number())) {
      throw new RuleViolated("subscription.same-plan", plan().name());
    }
    if (!to.isOfSameProduct(plan())) {
      throw new RuleViolated("subscription.other-product", to.name());
    }
    if (endsOn != null) {
      throw new RuleViolated("subscription.is-ending", number());
    }
  }

  void dropChange(LocalDate today) {
    requireNow(today);
    if (nextPlan == null) {
      throw new RuleViolated("subscription.no-change", number());
    }
    nextPlan = null;
  }

  /** From the next period on it is neither used nor charged. */
  void pause(LocalDate today) {
    requireNow(today);
    if (!plan().isPausable()) {
      throw new RuleViolated("subscription.not-pausable", plan().name());
    }
    if (endsOn != null || pausesOn != null || status != SubscriptionStatus.ACTIVE) {
      throw new RuleViolated("subscription.not-now", number());
    }
    pausesOn = nextOn();
  }

  /** In use again from today on; the rest of the period is charged. A pause that has not begun is forgotten. */
  List<Due> resume(LocalDate today) {
    requireNow(today);
    if (pausesOn != null) {
      pausesOn = null;
      return List.of();
    }
    if (status != SubscriptionStatus.PAUSED) {
      throw new RuleViolated("subscription.not-now", number());
    }
    status = SubscriptionStatus.ACTIVE;
    chargeFrom(today);
    return plan().isBilledInAdvance() ? charge(ChargeKind.RESUMED, nextOn()) : List.of();
  }

  /** What resuming today costs at once; null for nothing. */
  Charge resuming(LocalDate today) {
    return status == SubscriptionStatus.PAUSED && plan().isBilledInAdvance() ? rest(today) : null;
  }

  /** It does not renew any more after the first term's end that notice and minimum allow. */
  void endLater(LocalDate today) {
    requireNow(today);
    if (endsOn != null) {
      throw new RuleViolated("subscription.is-ending", number());
    }
    endsOn = earliestEnd(today);
    nextPlan = null;
    takeSeatsAtRenewal(seats());
    pausesOn = null;
  }

  LocalDate earliestEnd(LocalDate today) {
    return earliestEnd(plan(), today);
  }

  void keep(LocalDate today) {
    requireNow(today);
    if (endsOn == null) {
      throw new RuleViolated("subscription.not-ending", number());
    }
    endsOn = null;
  }

  /** While the job has not passed a period's end, nothing can be said about what stands now. */
  private void requireNow(LocalDate today) {
    if (status == SubscriptionStatus.ENDED) {
      throw new RuleViolated("subscription.ended", number());
    }
    if (!nextOn().isAfter(today)) {
      throw new RuleViolated("subscription.being-renewed", number());
    }
  }

  /** The period is over: what is charged for it afterwards. */
  List<Due> closePeriod(BigDecimal counted) {
    List<Due> due = new ArrayList<>();
    if (!plan().isBilledInAdvance() && status == SubscriptionStatus.ACTIVE) {
      due.addAll(charge(ChargeKind.PERIOD, nextOn()));
    }
    due.addAll(chargeUsage(counted));
    chargeFrom(nextOn());
    closePeriod(plan());
    return due;
  }

  boolean isAtItsEnd() {
    return nextOn().equals(endsOn);
  }

  void end() {
    status = SubscriptionStatus.ENDED;
    stop();
    retryAt = null;
  }

  /** A new term, at the price of its first day. */
  void renew(PlanPrice at) {
    renew(at.plan());
    takeSeats(renewalSeats(at.plan()));
    take(at);
    nextPlan = null;
  }

  /** What is charged for the next period in advance. */
  List<Due> openPeriod() {
    openPeriod(plan());
    retryAt = null;
    if (periodFrom().equals(pausesOn)) {
      pausesOn = null;
      status = SubscriptionStatus.PAUSED;
    }
    return plan().isBilledInAdvance() && status == SubscriptionStatus.ACTIVE ? charge(ChargeKind.PERIOD, nextOn()) : List.of();
  }

  /** Its term's end is to be told so many days before it is too late to end it. */
  void announce(int daysAhead) {
    announce(plan(), daysAhead);
  }

  void retryAt(Instant moment) {
    retryAt = moment;
  }

  /** From the next renewal on; null for the same. */
  Plan nextPlan() {
    return nextPlan;
  }

  SubscriptionStatus status() {
    return status;
  }

  LocalDate endsOn() {
    return endsOn;
  }

  LocalDate pausesOn() {
    return pausesOn;
  }
}

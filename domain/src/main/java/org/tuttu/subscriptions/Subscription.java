package org.tuttu.subscriptions;

import static jakarta.persistence.EnumType.STRING;
import static jakarta.persistence.FetchType.LAZY;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
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
public class Subscription {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "subscriptions_seq")
  @SequenceGenerator(name = "subscriptions_seq", allocationSize = 50)
  private Long id;

  @Version
  private long version;

  @Column(nullable = false, unique = true)
  private String number;

  @Column(name = "account_id", nullable = false)
  private long accountId;

  @Column(name = "customer_id", nullable = false)
  private long customerId;

  @Column(name = "start_key", nullable = false)
  private String startKey;

  @Column(nullable = false)
  private String currency;

  @ManyToOne(fetch = LAZY, optional = false)
  @JoinColumn(name = "plan_id", nullable = false)
  private Plan plan;

  @ManyToOne(fetch = LAZY, optional = false)
  @JoinColumn(name = "price_id", nullable = false)
  private PlanPrice price;

  @ManyToOne(fetch = LAZY)
  @JoinColumn(name = "next_plan_id")
  private Plan nextPlan;

  @Column(nullable = false)
  private int seats;

  @Column(name = "next_seats")
  private Integer nextSeats;

  @Enumerated(STRING)
  @Column(nullable = false)
  private SubscriptionStatus status;

  @Column(name = "started_on", nullable = false)
  private LocalDate startedOn;

  @Column(name = "period_month", nullable = false)
  private int periodMonth;

  @Column(name = "term_month", nullable = false)
  private int termMonth;

  @Column(name = "term_months", nullable = false)
  private int termMonths;

  @Column(name = "period_from", nullable = false)
  private LocalDate periodFrom;

  @Column(name = "next_on")
  private LocalDate nextOn;

  @Column(name = "term_until", nullable = false)
  private LocalDate termUntil;

  @Column(name = "minimum_until", nullable = false)
  private LocalDate minimumUntil;

  @Column(name = "charged_until", nullable = false)
  private LocalDate chargedUntil;

  @Column(name = "ends_on")
  private LocalDate endsOn;

  @Column(name = "pauses_on")
  private LocalDate pausesOn;

  @Column(name = "announce_on")
  private LocalDate announceOn;

  @Column(name = "retry_at")
  private Instant retryAt;

  @Column(nullable = false)
  private int charges;

  @Column(name = "started_at", nullable = false)
  private Instant startedAt;

  @Column(name = "started_by", nullable = false)
  private String startedBy;

  @Column(name = "started_by_name", nullable = false)
  private String startedByName;

  protected Subscription() {}

  Subscription(String number, Subscriber subscriber, String startKey, PlanPrice price, int seats, LocalDate today, Caller by, Instant now) {
    price.plan().requireSeats(seats);
    this.number = number;
    this.seats = seats;
    accountId = subscriber.accountId();
    customerId = subscriber.customerId();
    currency = subscriber.currency();
    this.startKey = startKey;
    take(price);
    status = SubscriptionStatus.ACTIVE;
    startedOn = today;
    periodFrom = today;
    chargedUntil = today;
    nextOn = day(plan.period().months());
    termMonths = plan.termMonths();
    termUntil = day(termMonths);
    minimumUntil = day(plan.minimumMonths());
    startedAt = now;
    startedBy = by.subject();
    startedByName = by.name();
  }

  /** What a plan that is paid in advance charges on the first day. */
  List<Due> begin() {
    return plan.isBilledInAdvance() ? charge(ChargeKind.PERIOD, nextOn) : List.of();
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
    List<Due> due = new ArrayList<>();
    if (plan.isBilledInAdvance()) {
      Charge more = difference(to, today);
      if (more.gross().amount().signum() > 0) {
        due.add(difference(to.plan(), to.plan().seatsOf(seats), today, more));
      }
    } else {
      due.addAll(charge(ChargeKind.PERIOD, today));
    }
    LocalDate least = today.plusMonths(to.plan().minimumMonths());
    minimumUntil = least.isAfter(minimumUntil) ? least : minimumUntil;
    take(to);
    nextPlan = null;
    return due;
  }

  /** For as many seats, where the other plan has seats. */
  boolean canChangeAtOnce(PlanPrice to) {
    boolean atLeast = to.price().times(to.plan().seatsOf(seats)).amount().compareTo(price.price().times(seats).amount()) >= 0;
    return to.plan().followsAtOnce(plan) && atLeast && status == SubscriptionStatus.ACTIVE;
  }

  /** What another plan costs more from today to the period's end. */
  Charge difference(PlanPrice to, LocalDate today) {
    return difference(to, to.plan().seatsOf(seats), today);
  }

  private Charge difference(PlanPrice to, int then, LocalDate today) {
    return to.over(periodFrom, nextOn, then).part(today, nextOn).minus(price.over(periodFrom, nextOn, seats).part(today, nextOn));
  }

  private Due difference(Plan to, int then, LocalDate today, Charge more) {
    return new Due(ChargeKind.CHANGE, to, to.named(then), plan.named(seats), today, nextOn, null, more);
  }

  /** What so many seats cost more from today to the period's end. */
  Charge seatsDifference(int to, LocalDate today) {
    return difference(price, to, today);
  }

  /** More seats hold from today on; fewer, and those of a service that pauses, from the renewal on. */
  boolean holdAtOnce(int to) {
    return to > seats && status == SubscriptionStatus.ACTIVE;
  }

  /**
   * So many seats. What more of them cost for the rest of the period is charged at once where it is paid in advance. As many as now drops what was to hold from the
   * renewal on.
   */
  List<Due> changeSeats(int to, LocalDate today) {
    requireSeatsChangeable(to, today);
    if (!holdAtOnce(to)) {
      nextSeats = to == seats ? null : Integer.valueOf(to);
      return List.of();
    }
    List<Due> due = new ArrayList<>();
    if (plan.isBilledInAdvance()) {
      Charge more = seatsDifference(to, today);
      if (more.gross().amount().signum() > 0) {
        due.add(difference(plan, to, today, more));
      }
    } else {
      due.addAll(charge(ChargeKind.PERIOD, today));
    }
    seats = to;
    nextSeats = null;
    return due;
  }

  void requireSeatsChangeable(int to, LocalDate today) {
    requireNow(today);
    plan.requireSeats(to);
    if (endsOn != null) {
      throw new RuleViolated("subscription.is-ending", number);
    }
    if (to == (nextSeats == null ? seats : nextSeats)) {
      throw RuleViolated.at("seats", "subscription.same-seats", to);
    }
  }

  /** How many seats there are from the renewal on, with the plan of then. */
  int renewalSeats(Plan then) {
    return then.seatsOf(nextSeats == null ? seats : nextSeats);
  }

  /** Another plan from the renewal on. */
  void changeAtRenewal(Plan to, LocalDate today) {
    requireChangeable(to, today);
    nextPlan = to;
  }

  private void requireChangeable(Plan to, LocalDate today) {
    requireNow(today);
    if (to.number().equals(plan.number())) {
      throw new RuleViolated("subscription.same-plan", plan.name());
    }
    if (!to.isOfSameProduct(plan)) {
      throw new RuleViolated("subscription.other-product", to.name());
    }
    if (endsOn != null) {
      throw new RuleViolated("subscription.is-ending", number);
    }
  }

  void dropChange(LocalDate today) {
    requireNow(today);
    if (nextPlan == null) {
      throw new RuleViolated("subscription.no-change", number);
    }
    nextPlan = null;
  }

  /** From the next period on it is neither used nor charged. */
  void pause(LocalDate today) {
    requireNow(today);
    if (!plan.isPausable()) {
      throw new RuleViolated("subscription.not-pausable", plan.name());
    }
    if (endsOn != null || pausesOn != null || status != SubscriptionStatus.ACTIVE) {
      throw new RuleViolated("subscription.not-now", number);
    }
    pausesOn = nextOn;
  }

  /** In use again from today on; the rest of the period is charged. A pause that has not begun is forgotten. */
  List<Due> resume(LocalDate today) {
    requireNow(today);
    if (pausesOn != null) {
      pausesOn = null;
      return List.of();
    }
    if (status != SubscriptionStatus.PAUSED) {
      throw new RuleViolated("subscription.not-now", number);
    }
    status = SubscriptionStatus.ACTIVE;
    chargedUntil = today;
    return plan.isBilledInAdvance() ? charge(ChargeKind.RESUMED, nextOn) : List.of();
  }

  /** What resuming today costs at once; null for nothing. */
  Charge resuming(LocalDate today) {
    return status == SubscriptionStatus.PAUSED && plan.isBilledInAdvance() ? price.over(periodFrom, nextOn, seats).part(today, nextOn) : null;
  }

  /** It does not renew any more after the first term's end that notice and minimum allow. */
  void endLater(LocalDate today) {
    requireNow(today);
    if (endsOn != null) {
      throw new RuleViolated("subscription.is-ending", number);
    }
    endsOn = earliestEnd(today);
    nextPlan = null;
    nextSeats = null;
    pausesOn = null;
  }

  LocalDate earliestEnd(LocalDate today) {
    LocalDate notBefore = today.plusDays(plan.noticeDays());
    int month = termMonth + termMonths;
    while (day(month).isBefore(notBefore) || day(month).isBefore(minimumUntil)) {
      month += plan.termMonths();
    }
    return day(month);
  }

  void keep(LocalDate today) {
    requireNow(today);
    if (endsOn == null) {
      throw new RuleViolated("subscription.not-ending", number);
    }
    endsOn = null;
  }

  /** While the job has not passed a period's end, nothing can be said about what stands now. */
  private void requireNow(LocalDate today) {
    if (status == SubscriptionStatus.ENDED) {
      throw new RuleViolated("subscription.ended", number);
    }
    if (!nextOn.isAfter(today)) {
      throw new RuleViolated("subscription.being-renewed", number);
    }
  }

  /** The period is over: what is charged for it afterwards. */
  List<Due> closePeriod(BigDecimal counted) {
    List<Due> due = new ArrayList<>();
    if (!plan.isBilledInAdvance() && status == SubscriptionStatus.ACTIVE) {
      due.addAll(charge(ChargeKind.PERIOD, nextOn));
    }
    if (plan.meter() != null && counted.signum() != 0) {
      due.add(new Due(ChargeKind.USAGE, plan, plan.named(seats), null, periodFrom, nextOn, counted, price.usage(counted)));
    }
    chargedUntil = nextOn;
    periodMonth += plan.period().months();
    return due;
  }

  boolean isAtItsEnd() {
    return nextOn.equals(endsOn);
  }

  boolean isAtItsRenewal() {
    return nextOn.equals(termUntil);
  }

  void end() {
    status = SubscriptionStatus.ENDED;
    nextOn = null;
    announceOn = null;
    retryAt = null;
  }

  /** A new term, at the price of its first day. */
  void renew(PlanPrice at) {
    termMonth += termMonths;
    termMonths = at.plan().termMonths();
    termUntil = day(termMonth + termMonths);
    seats = renewalSeats(at.plan());
    nextSeats = null;
    take(at);
    nextPlan = null;
  }

  /** What is charged for the next period in advance. */
  List<Due> openPeriod() {
    periodFrom = nextOn;
    nextOn = day(periodMonth + plan.period().months());
    retryAt = null;
    if (periodFrom.equals(pausesOn)) {
      pausesOn = null;
      status = SubscriptionStatus.PAUSED;
    }
    return plan.isBilledInAdvance() && status == SubscriptionStatus.ACTIVE ? charge(ChargeKind.PERIOD, nextOn) : List.of();
  }

  /** Its term's end is to be told so many days before it is too late to end it; a term that is shorter than that, at its beginning. */
  void announce(int daysAhead) {
    LocalDate termFrom = day(termMonth);
    LocalDate asked = termUntil.minusDays((long) plan.noticeDays() + daysAhead);
    announceOn = asked.isBefore(termFrom) ? termFrom : asked;
  }

  void announced() {
    announceOn = null;
  }

  private List<Due> charge(ChargeKind kind, LocalDate until) {
    LocalDate from = chargedUntil;
    Charge part = from.isBefore(until) ? price.over(periodFrom, nextOn, seats).part(from, until) : Charge.zero(currency);
    chargedUntil = until;
    return part.gross().isZero() ? List.of() : List.of(Due.days(kind, plan, seats, from, until, part));
  }

  private void take(PlanPrice at) {
    plan = at.plan();
    price = at;
    seats = plan.seatsOf(seats);
    nextSeats = plan.isPerSeat() ? nextSeats : null;
  }

  /** So many months after the first day, or the last day of that month where it is shorter. */
  private LocalDate day(int months) {
    return startedOn.plusMonths(months);
  }

  int nextCharge() {
    return ++charges;
  }

  void retryAt(Instant moment) {
    retryAt = moment;
  }

  Long id() {
    return id;
  }

  long version() {
    return version;
  }

  String number() {
    return number;
  }

  long accountId() {
    return accountId;
  }

  long customerId() {
    return customerId;
  }

  String currency() {
    return currency;
  }

  /** Keycloak's id of who started it. */
  String startedBy() {
    return startedBy;
  }

  Plan plan() {
    return plan;
  }

  PlanPrice price() {
    return price;
  }

  int seats() {
    return seats;
  }

  /** From the next renewal on; null for the same. */
  Plan nextPlan() {
    return nextPlan;
  }

  SubscriptionStatus status() {
    return status;
  }

  LocalDate startedOn() {
    return startedOn;
  }

  LocalDate periodFrom() {
    return periodFrom;
  }

  LocalDate nextOn() {
    return nextOn;
  }

  LocalDate termUntil() {
    return termUntil;
  }

  int termMonths() {
    return termMonths;
  }

  LocalDate minimumUntil() {
    return minimumUntil;
  }

  LocalDate endsOn() {
    return endsOn;
  }

  LocalDate pausesOn() {
    return pausesOn;
  }

  LocalDate announceOn() {
    return announceOn;
  }
}

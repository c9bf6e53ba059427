package org.tuttu.subscriptions;

import static jakarta.persistence.FetchType.LAZY;

import jakarta.persistence.Column;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MappedSuperclass;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.tuttu.catalog.selfservice.Charge;
import org.tuttu.identity.Caller;
import org.tuttu.subscriptions.selfservice.ChargeKind;

/** What a subscription costs: its plan at one version of the price, for so many seats, and how far that is charged. */
@MappedSuperclass
abstract class SubscriptionCharges extends SubscriptionTerm {

  @ManyToOne(fetch = LAZY, optional = false)
  @JoinColumn(name = "plan_id", nullable = false)
  private Plan plan;

  @ManyToOne(fetch = LAZY, optional = false)
  @JoinColumn(name = "price_id", nullable = false)
  private PlanPrice price;

  @Column(nullable = false)
  private int seats;

  @Column(name = "next_seats")
  private Integer nextSeats;

  @Column(name = "charged_until", nullable = false)
  private LocalDate chargedUntil;

  @Column(nullable = false)
  private int charges;

  protected SubscriptionCharges() {}

  SubscriptionCharges(String number, Subscriber subscriber, String startKey, PlanPrice price, int seats, LocalDate today, Caller by, Instant now) {
    super(number, subscriber, startKey, price.plan(), today, by, now);
    price.plan().requireSeats(seats);
    this.seats = seats;
    take(price);
    chargedUntil = today;
  }

  /** What another plan costs more from today to the period's end, for as many seats where it has seats. */
  final Charge difference(PlanPrice to, LocalDate today) {
    return difference(to, to.plan().seatsOf(seats), today);
  }

  /** What so many seats cost more from today to the period's end. */
  final Charge seatsDifference(int to, LocalDate today) {
    return difference(price, to, today);
  }

  private Charge difference(PlanPrice to, int then, LocalDate today) {
    return to.over(periodFrom(), nextOn(), then).part(today, nextOn()).minus(rest(today));
  }

  /** What it costs from that day to the period's end. */
  final Charge rest(LocalDate from) {
    return price.over(periodFrom(), nextOn(), seats).part(from, nextOn());
  }

  /** What is charged today because it costs something else from today on: the difference, or in arrears what there was until now. */
  final List<Due> chargeChange(PlanPrice to, int then, LocalDate today) {
    if (!plan.isBilledInAdvance()) {
      return charge(ChargeKind.PERIOD, today);
    }
    Charge more = difference(to, then, today);
    return more.gross().amount().signum() <= 0 ? List.of()
        : List.of(new Due(ChargeKind.CHANGE, to.plan(), to.plan().named(then), plan.named(seats), today, nextOn(), null, more));
  }

  final List<Due> charge(ChargeKind kind, LocalDate until) {
    LocalDate from = chargedUntil;
    Charge part = from.isBefore(until) ? price.over(periodFrom(), nextOn(), seats).part(from, until) : Charge.zero(currency());
    chargedUntil = until;
    return part.gross().isZero() ? List.of() : List.of(Due.days(kind, plan, seats, from, until, part));
  }

  final List<Due> chargeUsage(BigDecimal counted) {
    return plan.meter() == null || counted.signum() == 0 ? List.of()
        : List.of(new Due(ChargeKind.USAGE, plan, plan.named(seats), null, periodFrom(), nextOn(), counted, price.usage(counted)));
  }

  /** What was before that day is not charged any more. */
  final void chargeFrom(LocalDate day) {
    chargedUntil = day;
  }

  final void take(PlanPrice at) {
    plan = at.plan();
    price = at;
    seats = plan.seatsOf(seats);
    nextSeats = plan.isPerSeat() ? nextSeats : null;
  }

  final void takeSeats(int to) {
    seats = to;
    nextSeats = null;
  }

  /** As many as now for no change. */
  final void takeSeatsAtRenewal(int to) {
    nextSeats = to == seats ? null : Integer.valueOf(to);
  }

  /** How many seats there are from the renewal on, with the plan of then. */
  int renewalSeats(Plan then) {
    return then.seatsOf(renewalSeats());
  }

  final int renewalSeats() {
    return nextSeats == null ? seats : nextSeats;
  }

  int nextCharge() {
    return ++charges;
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
}

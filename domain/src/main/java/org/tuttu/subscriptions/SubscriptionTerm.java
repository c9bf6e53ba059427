package org.tuttu.subscriptions;

import jakarta.persistence.Column;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import org.tuttu.identity.Caller;

/** Whose a subscription is, and the days on which its periods and terms begin and end, counted in months from the first one. */
@MappedSuperclass
abstract class SubscriptionTerm {

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

  @Column(name = "announce_on")
  private LocalDate announceOn;

  @Column(name = "started_at", nullable = false)
  private Instant startedAt;

  @Column(name = "started_by", nullable = false)
  private String startedBy;

  @Column(name = "started_by_name", nullable = false)
  private String startedByName;

  protected SubscriptionTerm() {}

  SubscriptionTerm(String number, Subscriber subscriber, String startKey, Plan plan, LocalDate today, Caller by, Instant now) {
    this.number = number;
    accountId = subscriber.accountId();
    customerId = subscriber.customerId();
    currency = subscriber.currency();
    this.startKey = startKey;
    startedOn = today;
    periodFrom = today;
    nextOn = day(plan.period().months());
    termMonths = plan.termMonths();
    termUntil = day(termMonths);
    minimumUntil = day(plan.minimumMonths());
    startedAt = now;
    startedBy = by.subject();
    startedByName = by.name();
  }

  /** So many months after the first day, or the last day of that month where it is shorter. */
  private LocalDate day(int months) {
    return startedOn.plusMonths(months);
  }

  final void runAtLeastUntil(LocalDate day) {
    minimumUntil = day.isAfter(minimumUntil) ? day : minimumUntil;
  }

  /** The first term's end that notice and minimum allow. */
  final LocalDate earliestEnd(Plan plan, LocalDate today) {
    LocalDate notBefore = today.plusDays(plan.noticeDays());
    int month = termMonth + termMonths;
    while (day(month).isBefore(notBefore) || day(month).isBefore(minimumUntil)) {
      month += plan.termMonths();
    }
    return day(month);
  }

  final void closePeriod(Plan plan) {
    periodMonth += plan.period().months();
  }

  final void openPeriod(Plan plan) {
    periodFrom = nextOn;
    nextOn = day(periodMonth + plan.period().months());
  }

  final void renew(Plan plan) {
    termMonth += termMonths;
    termMonths = plan.termMonths();
    termUntil = day(termMonth + termMonths);
  }

  final void stop() {
    nextOn = null;
    announceOn = null;
  }

  boolean isAtItsRenewal() {
    return nextOn.equals(termUntil);
  }

  /** Its term's end is to be told so many days before it is too late to end it; a term that is shorter than that, at its beginning. */
  final void announce(Plan plan, int daysAhead) {
    LocalDate termFrom = day(termMonth);
    LocalDate asked = termUntil.minusDays((long) plan.noticeDays() + daysAhead);
    announceOn = asked.isBefore(termFrom) ? termFrom : asked;
  }

  void announced() {
    announceOn = null;
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

  LocalDate announceOn() {
    return announceOn;
  }
}

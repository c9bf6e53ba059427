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
import java.time.Instant;
import java.time.LocalDate;
import org.tuttu.identity.Caller;
import org.tuttu.subscriptions.selfservice.SubscriptionStep;

/** A step of a subscription's history. */
@Entity
@Table(name = "subscription_events")
public class SubscriptionEvent {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "subscription_events_seq")
  @SequenceGenerator(name = "subscription_events_seq", allocationSize = 50)
  private Long id;

  @ManyToOne(fetch = LAZY, optional = false)
  @JoinColumn(name = "subscription_id", nullable = false)
  private Subscription subscription;

  @Column(name = "customer_id", nullable = false)
  private long customerId;

  @Enumerated(STRING)
  @Column(nullable = false)
  private SubscriptionStep step;

  @Column(nullable = false)
  private Instant at;

  @Column(name = "by_subject", nullable = false)
  private String bySubject;

  @Column(name = "by_name", nullable = false)
  private String byName;

  private LocalDate day;

  private String note;

  protected SubscriptionEvent() {}

  /**
   * @param day  from which it holds
   * @param note the plan that it is about
   */
  SubscriptionEvent(Subscription subscription, SubscriptionStep step, LocalDate day, String note, Caller by, Instant now) {
    this.subscription = subscription;
    customerId = subscription.customerId();
    this.step = step;
    this.day = day;
    this.note = note;
    at = now;
    bySubject = by.subject();
    byName = by.name();
  }
}

package org.tuttu.collection;

import static jakarta.persistence.EnumType.STRING;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import org.tuttu.collection.selfservice.OnlineStatus;
import org.tuttu.identity.Caller;
import org.tuttu.shared.Money;

/** A payment that a customer began at the payment service's pages. What comes in is booked once, whatever was thought of it before. */
@Entity
@Table(name = "online_payments")
public class OnlinePayment {

  /** As long as the service is asked now and then by itself. */
  private static final Duration BETWEEN = Duration.ofMinutes(1);
  private static final Duration BETWEEN_PENDING = Duration.ofHours(1);
  private static final Duration NEVER = Duration.ofDays(36_500);

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "online_payments_seq")
  @SequenceGenerator(name = "online_payments_seq", allocationSize = 50)
  private Long id;

  @Version
  private long version;

  @Column(nullable = false, unique = true)
  private String number;

  @Column(name = "account_id", nullable = false)
  private long accountId;

  @Column(name = "customer_id", nullable = false)
  private long customerId;

  @Column(nullable = false)
  private BigDecimal amount;

  @Column(nullable = false)
  private String currency;

  @Enumerated(STRING)
  @Column(nullable = false)
  private OnlineStatus status;

  @Column(name = "service_id", unique = true)
  private String serviceId;

  @Column(name = "pay_url")
  private String payUrl;

  private BigDecimal received;

  @Column(name = "payment_id")
  private Long paymentId;

  @Column(name = "started_at", nullable = false)
  private Instant startedAt;

  @Column(name = "started_by", nullable = false)
  private String startedBy;

  @Column(name = "started_by_name", nullable = false)
  private String startedByName;

  @Column(name = "next_check_at", nullable = false)
  private Instant nextCheckAt;

  protected OnlinePayment() {}

  OnlinePayment(String number, long accountId, long customerId, Money amount, Caller by, Instant now) {
    this.number = number;
    this.accountId = accountId;
    this.customerId = customerId;
    this.amount = amount.amount();
    currency = amount.currency();
    status = OnlineStatus.STARTED;
    startedAt = now;
    startedBy = by.subject();
    startedByName = by.name();
    nextCheckAt = now.plus(BETWEEN);
  }

  /** What the service says, in whatever order it was said. */
  void heard(HostedCheckout.Session session, Instant now) {
    serviceId = session.serviceId();
    switch (session.state()) {
      case OPEN -> {
        payUrl = session.payUrl();
        nextCheckAt = now.plus(BETWEEN);
      }
      case PENDING -> {
        status = status == OnlineStatus.STARTED || status == OnlineStatus.CLOSED ? OnlineStatus.PENDING : status;
        payUrl = null;
        nextCheckAt = now.plus(BETWEEN_PENDING);
      }
      case PAID -> paid(session.received().amount(), now);
      case CLOSED -> close();
    }
  }

  private void paid(BigDecimal sum, Instant now) {
    if (status != OnlineStatus.PAID && status != OnlineStatus.BOOKED) {
      status = OnlineStatus.PAID;
      received = sum;
      payUrl = null;
      nextCheckAt = now;
    }
  }

  /** Nobody can pay there any more; what has come in stays. Only a notification lets the service be asked about it again. */
  void close() {
    if (status == OnlineStatus.STARTED || status == OnlineStatus.PENDING) {
      status = OnlineStatus.CLOSED;
      payUrl = null;
    }
    nextCheckAt = status == OnlineStatus.CLOSED ? startedAt.plus(NEVER) : nextCheckAt;
  }

  /** It stands in the books. */
  void booked(long payment) {
    if (status != OnlineStatus.PAID) {
      throw new IllegalStateException(number + " is not paid");
    }
    status = OnlineStatus.BOOKED;
    paymentId = payment;
  }

  Long id() {
    return id;
  }

  String number() {
    return number;
  }

  long customerId() {
    return customerId;
  }

  OnlineStatus status() {
    return status;
  }

  String serviceId() {
    return serviceId;
  }

  Instant startedAt() {
    return startedAt;
  }

  BigDecimal received() {
    return received;
  }
}

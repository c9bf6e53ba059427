package org.tuttu.ordering;

import static jakarta.persistence.EnumType.STRING;

import jakarta.persistence.Column;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Instant;
import org.tuttu.identity.Caller;
import org.tuttu.ordering.selfservice.OrderKind;

/** What stays as it was when an order was placed: its number, for whom, who pays in which currency, who placed it when. */
@MappedSuperclass
abstract class OrderHead {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "orders_seq")
  @SequenceGenerator(name = "orders_seq", allocationSize = 50)
  private Long id;

  @Version
  private long version;

  @Column(nullable = false, unique = true)
  private String number;

  @Column(name = "account_id", nullable = false)
  private long accountId;

  // The account's customer, again: every question of ownership is answered by this table alone.
  @Column(name = "customer_id", nullable = false)
  private long customerId;

  @Enumerated(STRING)
  @Column(nullable = false)
  private OrderKind kind;

  @Column(name = "order_key")
  private String orderKey;

  @Column(nullable = false)
  private String currency;

  @Column(name = "placed_at", nullable = false)
  private Instant placedAt;

  @Column(name = "placed_by", nullable = false)
  private String placedBy;

  @Column(name = "placed_by_name", nullable = false)
  private String placedByName;

  protected OrderHead() {}

  OrderHead(String number, Payer payer, String orderKey, Caller by, Instant now) {
    this.number = number;
    accountId = payer.accountId();
    customerId = payer.customerId();
    currency = payer.currency();
    kind = OrderKind.SALE;
    this.orderKey = orderKey;
    placedAt = now;
    placedBy = by.subject();
    placedByName = by.name();
  }

  long id() {
    return id;
  }

  long version() {
    return version;
  }

  public String number() {
    return number;
  }

  long accountId() {
    return accountId;
  }

  OrderKind kind() {
    return kind;
  }

  long customerId() {
    return customerId;
  }

  String placedBy() {
    return placedBy;
  }

  String currency() {
    return currency;
  }
}

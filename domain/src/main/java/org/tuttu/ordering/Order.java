package org.tuttu.ordering;

import static jakarta.persistence.CascadeType.PERSIST;
import static jakarta.persistence.EnumType.STRING;
import static org.tuttu.ordering.selfservice.OrderStatus.CANCELLED;
import static org.tuttu.ordering.selfservice.OrderStatus.CONFIRMED;
import static org.tuttu.ordering.selfservice.OrderStatus.DELIVERED;
import static org.tuttu.ordering.selfservice.OrderStatus.PLACED;
import static org.tuttu.ordering.selfservice.OrderStatus.SHIPPED;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tuttu.catalog.selfservice.Charge;
import org.tuttu.identity.Caller;
import org.tuttu.ordering.selfservice.OrderKind;
import org.tuttu.ordering.selfservice.OrderStatus;
import org.tuttu.shared.RuleViolated;

/** An order, from placed to delivered; each step adds to its history. */
@Entity
@Table(name = "orders")
public class Order {

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

  @Enumerated(STRING)
  @Column(nullable = false)
  private OrderStatus status;

  @Column(name = "order_key")
  private String orderKey;

  private String reference;

  @Column(nullable = false)
  private String currency;

  @Column(nullable = false)
  private BigDecimal net;

  @Column(nullable = false)
  private BigDecimal vat;

  @Column(nullable = false)
  private BigDecimal gross;

  @Column(name = "line_count", nullable = false)
  private int lineCount;

  @Column(name = "placed_at", nullable = false)
  private Instant placedAt;

  @Column(name = "placed_by", nullable = false)
  private String placedBy;

  @Column(name = "placed_by_name", nullable = false)
  private String placedByName;

  @Embedded
  private Delivery delivery;

  @OneToMany(mappedBy = "order", cascade = PERSIST)
  @OrderBy("position")
  private List<OrderLine> lines = new ArrayList<>();

  @OneToMany(mappedBy = "order", cascade = PERSIST)
  @OrderBy("id")
  private List<OrderEvent> history = new ArrayList<>();

  protected Order() {}

  /**
   * Placed now; its total is the sum of its lines.
   *
   * @throws RuleViolated when there is no line or no delivery address
   */
  Order(String number, Payer payer, NewOrder order, List<OrderLine> lines, Caller by, Instant now) {
    if (lines.isEmpty()) {
      throw new RuleViolated("basket.empty");
    }
    this.number = number;
    accountId = payer.accountId();
    customerId = payer.customerId();
    currency = payer.currency();
    kind = OrderKind.SALE;
    orderKey = order.orderKey();
    reference = order.reference() == null || order.reference().isBlank() ? null : order.reference().strip();
    delivery = new Delivery(order.delivery());
    placedAt = now;
    placedBy = by.subject();
    placedByName = by.name();
    lines.forEach(this::add);
    Charge total = lines.stream().map(line -> line.charge(currency)).reduce(Charge.zero(currency), Charge::plus);
    net = total.net().amount();
    vat = total.vat().amount();
    gross = total.gross().amount();
    reach(PLACED, by, now, null);
  }

  private void add(OrderLine line) {
    lines.add(line);
    lineCount = lines.size();
    line.belongsTo(this, lineCount);
  }

  void confirm(Caller by, Instant now) {
    require(status == PLACED, "order.not-confirmable");
    reach(CONFIRMED, by, now, null);
  }

  /** @param note such as the carrier and its number; null for none */
  void ship(Caller by, Instant now, String note) {
    require(status == CONFIRMED, "order.not-shippable");
    reach(SHIPPED, by, now, note);
  }

  void deliver(Caller by, Instant now) {
    require(status == SHIPPED, "order.not-deliverable");
    reach(DELIVERED, by, now, null);
  }

  /** @param reason null when the customer gives none */
  void cancel(Caller by, Instant now, String reason) {
    require(status.isCancellable(), "order.not-cancellable");
    reach(CANCELLED, by, now, reason);
  }

  private void require(boolean allowed, String code) {
    if (!allowed) {
      throw new RuleViolated(code, number);
    }
  }

  private void reach(OrderStatus next, Caller by, Instant now, String note) {
    status = next;
    history.add(new OrderEvent(this, next, now, by, note));
  }

  /** The status at a version that somebody saw: each step makes one, the first is 1. */
  OrderStatus statusAt(long seen) {
    return seen >= 1 && seen <= history.size() ? history.get((int) seen - 1).status() : null;
  }

  /** Pieces by product id, of what is counted and what is not. */
  Map<Long, Integer> quantities() {
    Map<Long, Integer> quantities = new HashMap<>();
    lines.stream().filter(line -> line.productId() != null).forEach(line -> quantities.merge(line.productId(), line.quantity(), Integer::sum));
    return quantities;
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

  public OrderStatus status() {
    return status;
  }

  long accountId() {
    return accountId;
  }

  OrderKind kind() {
    return kind;
  }

  String placedBy() {
    return placedBy;
  }

  long customerId() {
    return customerId;
  }

  public Charge total() {
    return lines.stream().map(line -> line.charge(currency)).reduce(Charge.zero(currency), Charge::plus);
  }

  List<OrderLine> lines() {
    return Collections.unmodifiableList(lines);
  }

  String currency() {
    return currency;
  }
}

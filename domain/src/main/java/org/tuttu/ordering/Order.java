package org.tuttu.ordering;

import static jakarta.persistence.CascadeType.PERSIST;
import static jakarta.persistence.EnumType.STRING;
import static org.tuttu.ordering.selfservice.OrderStatus.CANCELLED;
import static org.tuttu.ordering.selfservice.OrderStatus.CONFIRMED;
import static org.tuttu.ordering.selfservice.OrderStatus.DELIVERED;
import static org.tuttu.ordering.selfservice.OrderStatus.PARTLY_SHIPPED;
import static org.tuttu.ordering.selfservice.OrderStatus.PICKING;
import static org.tuttu.ordering.selfservice.OrderStatus.PLACED;
import static org.tuttu.ordering.selfservice.OrderStatus.SHIPPED;
import static org.tuttu.ordering.selfservice.OrderStatus.WAITING;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.tuttu.catalog.selfservice.Charge;
import org.tuttu.identity.Caller;
import org.tuttu.ordering.selfservice.OrderEventKind;
import org.tuttu.ordering.selfservice.OrderKind;
import org.tuttu.ordering.selfservice.OrderStatus;
import org.tuttu.shared.FieldChange;
import org.tuttu.shared.NotFound;
import org.tuttu.shared.RuleViolated;

/** An order, from placed to delivered; each step adds to its history. */
@Entity
@Table(name = "orders")
public class Order extends OrderHead {

  @Enumerated(STRING)
  @Column(nullable = false)
  private OrderStatus status;

  @Column(nullable = false)
  private BigDecimal net;

  @Column(nullable = false)
  private BigDecimal vat;

  @Column(nullable = false)
  private BigDecimal gross;

  @Column(name = "line_count", nullable = false)
  private int lineCount;

  @Embedded
  private OrderTerms terms;

  @OneToMany(mappedBy = "order", cascade = PERSIST)
  @OrderBy("position")
  private List<OrderLine> lines = new ArrayList<>();

  @OneToMany(mappedBy = "order", cascade = PERSIST)
  @OrderBy("position")
  private List<Shipment> shipments = new ArrayList<>();

  // Counts what happened to it, so that whatever happens makes a version.
  @Column(nullable = false)
  private int steps;

  @OneToMany(mappedBy = "order", cascade = PERSIST)
  @OrderBy("id")
  private List<OrderEvent> history = new ArrayList<>();

  protected Order() {}

  /**
   * Placed now; its total is the sum of its lines.
   *
   * @param limit what whoever orders may spend in one order without asking an owner; null for any amount
   * @throws RuleViolated when there is no line or no delivery address
   */
  Order(String number, Payer payer, NewOrder order, List<OrderLine> lines, BigDecimal limit, Caller by, Instant now) {
    super(number, payer, order.orderKey(), by, now);
    if (lines.isEmpty()) {
      throw new RuleViolated("basket.empty");
    }
    terms = new OrderTerms(order.reference(), new Delivery(order.delivery()), order.wish());
    lines.forEach(this::add);
    sumUp();
    reach(placedWithin(limit), by, now, null);
  }

  private OrderStatus placedWithin(BigDecimal limit) {
    return limit != null && gross.compareTo(limit) > 0 ? WAITING : PLACED;
  }

  private void sumUp() {
    Charge total = total();
    net = total.net().amount();
    vat = total.vat().amount();
    gross = total.gross().amount();
  }

  private void add(OrderLine line) {
    lines.add(line);
    lineCount = lines.size();
    line.belongsTo(this, lineCount);
  }

  /** An owner, or staff where there is none, lets it go on. */
  void approve(Caller by, Instant now) {
    require(status == WAITING, "order.not-waiting");
    happen(OrderEventKind.APPROVED, PLACED, by, now, null);
  }

  /**
   * An owner, or staff where there is none, does not let it go on.
   *
   * @return pieces by product id, of what is counted and what is not
   */
  Map<Long, Integer> refuse(String reason, Caller by, Instant now) {
    require(status == WAITING, "order.not-waiting");
    happen(OrderEventKind.REFUSED, CANCELLED, by, now, reason);
    return packing().byProduct(OrderLine::quantity);
  }

  void confirm(Caller by, Instant now) {
    require(status == PLACED, "order.not-confirmable");
    reach(CONFIRMED, by, now, null);
  }

  /** Somebody fetches it from the shelves: from now on it leaves the house as it is. */
  void pick(Caller by, Instant now) {
    require(status == CONFIRMED, "order.not-pickable");
    reach(PICKING, by, now, null);
  }

  /** It is not being picked after all. */
  void putBack(Caller by, Instant now) {
    require(status == PICKING, "order.not-being-picked");
    happen(OrderEventKind.PUT_BACK, CONFIRMED, by, now, null);
  }

  /**
   * @param quantities pieces by the line's position; empty for all that is left
   * @throws RuleViolated when nothing is chosen, there are not so many left, or what is no sale is shipped in parts
   */
  Shipment ship(Map<Integer, Integer> quantities, Parcel parcel, Caller by, Instant now) {
    require(status.isShippable(), "order.not-shippable");
    require(quantities.isEmpty() || kind() == OrderKind.SALE, "order.shipped-whole");
    Shipment shipment = new Shipment(this, shipments.size() + 1, packing().pieces(quantities), parcel, by, now);
    shipments.add(shipment);
    reach(packing().isAllShipped() ? SHIPPED : PARTLY_SHIPPED, by, now, shipment.described());
    return shipment;
  }

  private Packing packing() {
    return new Packing(lines, shipments);
  }

  /** A shipment is where it was to go. */
  void arrive(int position, Caller by, Instant now) {
    require(status.isOnItsWay(), "order.not-deliverable");
    Shipment shipment = shipments.stream().filter(each -> each.position() == position).findFirst().orElseThrow(() -> new NotFound("shipment", number() + "-" + position));
    require(!shipment.hasArrived(), "order.not-deliverable");
    shipment.arrive(now);
    if (status == SHIPPED && shipments.stream().allMatch(Shipment::hasArrived)) {
      reach(DELIVERED, by, now, null);
    } else {
      happen(OrderEventKind.ARRIVED, status, by, now, shipment.number());
    }
  }

  /** All of it is where it was to go. */
  void deliver(Caller by, Instant now) {
    require(status == SHIPPED, "order.not-deliverable");
    shipments.stream().filter(shipment -> !shipment.hasArrived()).forEach(shipment -> shipment.arrive(now));
    reach(DELIVERED, by, now, null);
  }

  /**
   * Calls back what has not left the house.
   *
   * @param reason null when the customer gives none
   * @return pieces by product id, of what is counted and what is not
   */
  Map<Long, Integer> cancel(Caller by, Instant now, String reason) {
    require(status.isCancellable(), "order.not-cancellable");
    if (status != PARTLY_SHIPPED) {
      reach(CANCELLED, by, now, reason);
      return packing().byProduct(OrderLine::quantity);
    }
    Packing packing = packing();
    Map<Long, Integer> rest = packing.byProduct(packing::left);
    lines.forEach(line -> line.giveUp(packing.left(line), currency()));
    sumUp();
    happen(OrderEventKind.REST_CANCELLED, shipments.stream().allMatch(Shipment::hasArrived) ? DELIVERED : SHIPPED, by, now, reason);
    return rest;
  }

  /** What it would come to with some lines changed. */
  Charge totalWith(Map<Integer, Repriced> changed) {
    return lines.stream().map(line -> changed.containsKey(line.position()) ? changed.get(line.position()).charge(currency()) : line.charge(currency()))
        .reduce(Charge.zero(currency()), Charge::plus);
  }

  /** Pieces by product id, those that are wanted more above zero. */
  Map<Long, Integer> differences(Map<Integer, Repriced> changed) {
    return packing().byProduct(line -> changed.containsKey(line.position()) ? changed.get(line.position()).quantity() - line.quantity() : 0);
  }

  /**
   * Whoever confirmed or approved it does so anew.
   *
   * @param limit what whoever changes it may spend in one order without asking an owner; null for any amount
   * @return what changed
   * @throws RuleViolated when nothing changes, or nothing would be left
   */
  List<FieldChange> change(ChangedOrder changed, BigDecimal limit, Caller by, Instant now) {
    List<FieldChange> changes = new ArrayList<>();
    for (OrderLine line : lines) {
      Repriced wanted = changed.lines().get(line.position());
      if (wanted != null) {
        changes.add(new FieldChange(line.name(), Integer.toString(line.quantity()), Integer.toString(wanted.quantity())));
        line.become(wanted, currency());
      }
    }
    if (lines.stream().allMatch(line -> line.quantity() == 0)) {
      throw new RuleViolated("order.nothing-left");
    }
    OrderTerms before = terms == null ? new OrderTerms() : terms;
    OrderTerms next = before.with(changed);
    changes.addAll(before.differences(next));
    if (changes.isEmpty()) {
      throw new RuleViolated("order.nothing-changed");
    }
    terms = next;
    sumUp();
    happen(OrderEventKind.CHANGED, placedWithin(limit), by, now, changes.stream().map(OrderTerms::described).collect(Collectors.joining("\n")));
    return changes;
  }

  /** @throws RuleViolated with the reason, when the customer can no longer change or cancel it */
  void requireChangeable() {
    require(status != PICKING, "order.being-picked");
    require(status.isChangeable(), "order.not-cancellable");
  }

  private void require(boolean allowed, String code) {
    if (!allowed) {
      throw new RuleViolated(code, number());
    }
  }

  private void reach(OrderStatus next, Caller by, Instant now, String note) {
    happen(OrderEventKind.REACHED, next, by, now, note);
  }

  private void happen(OrderEventKind what, OrderStatus next, Caller by, Instant now, String note) {
    status = next;
    steps++;
    history.add(new OrderEvent(this, what, next, now, by, note));
  }

  /** What happened last. */
  OrderEvent latest() {
    return history.get(history.size() - 1);
  }

  /** The status at a version that somebody saw: each step makes one, the first is 1. */
  OrderStatus statusAt(long seen) {
    return seen >= 1 && seen <= history.size() ? history.get((int) seen - 1).status() : null;
  }

  public OrderStatus status() {
    return status;
  }

  public Charge total() {
    return lines.stream().map(line -> line.charge(currency())).reduce(Charge.zero(currency()), Charge::plus);
  }

  List<OrderLine> lines() {
    return Collections.unmodifiableList(lines);
  }
}

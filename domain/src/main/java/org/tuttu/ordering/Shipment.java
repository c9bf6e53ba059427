package org.tuttu.ordering;

import static jakarta.persistence.CascadeType.PERSIST;
import static jakarta.persistence.FetchType.LAZY;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tuttu.identity.Caller;

/** A part of an order, or all of it, that leaves the house together. */
@Entity
@Table(name = "shipments")
public class Shipment {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "shipments_seq")
  @SequenceGenerator(name = "shipments_seq", allocationSize = 50)
  private Long id;

  @Version
  private long version;

  @Column(nullable = false, unique = true)
  private String number;

  @ManyToOne(fetch = LAZY, optional = false)
  @JoinColumn(name = "order_id", nullable = false)
  private Order order;

  @Column(nullable = false)
  private int position;

  @ManyToOne(fetch = LAZY)
  @JoinColumn(name = "carrier_id")
  private Carrier carrier;

  @Column(name = "tracking_number")
  private String trackingNumber;

  private String note;

  @Column(name = "shipped_at", nullable = false)
  private Instant shippedAt;

  @Column(name = "shipped_by", nullable = false)
  private String shippedBy;

  @Column(name = "shipped_by_name", nullable = false)
  private String shippedByName;

  @Column(name = "delivered_at")
  private Instant deliveredAt;

  @OneToMany(mappedBy = "shipment", cascade = PERSIST)
  @OrderBy("id")
  private List<ShipmentLine> lines = new ArrayList<>();

  protected Shipment() {}

  /** @param pieces how many of each line; not empty */
  Shipment(Order order, int position, Map<OrderLine, Integer> pieces, Parcel parcel, Caller by, Instant now) {
    this.order = order;
    this.position = position;
    number = order.number() + "-" + position;
    carrier = parcel.carrier();
    trackingNumber = parcel.trackingNumber();
    note = parcel.note();
    shippedAt = now;
    shippedBy = by.subject();
    shippedByName = by.name();
    pieces.forEach((line, quantity) -> lines.add(new ShipmentLine(this, line, quantity)));
  }

  void arrive(Instant now) {
    deliveredAt = now;
  }

  boolean hasArrived() {
    return deliveredAt != null;
  }

  int quantityOf(OrderLine line) {
    return lines.stream().filter(each -> each.line() == line).mapToInt(ShipmentLine::quantity).sum();
  }

  /** For the order's history: by whom, under which number, and what else there is to say. */
  String described() {
    String text = Stream.of(carrier == null ? null : carrier.name(), trackingNumber, note).filter(Objects::nonNull).collect(Collectors.joining(" "));
    return text.isEmpty() ? null : text;
  }

  Long id() {
    return id;
  }

  String number() {
    return number;
  }

  int position() {
    return position;
  }

  Carrier carrier() {
    return carrier;
  }

  String trackingNumber() {
    return trackingNumber;
  }

  List<ShipmentLine> lines() {
    return Collections.unmodifiableList(lines);
  }
}

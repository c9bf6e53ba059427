package org.tuttu.ordering;

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
import org.tuttu.identity.Caller;
import org.tuttu.ordering.selfservice.OrderEventKind;
import org.tuttu.ordering.selfservice.OrderStatus;

/** A step of an order's history. */
@Entity
@Table(name = "order_events")
public class OrderEvent {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "order_events_seq")
  @SequenceGenerator(name = "order_events_seq", allocationSize = 50)
  private Long id;

  @ManyToOne(fetch = LAZY, optional = false)
  @JoinColumn(name = "order_id", nullable = false)
  private Order order;

  @Enumerated(STRING)
  @Column(nullable = false)
  private OrderEventKind kind;

  @Enumerated(STRING)
  @Column(nullable = false)
  private OrderStatus status;

  @Column(nullable = false)
  private Instant at;

  @Column(name = "by_subject", nullable = false)
  private String bySubject;

  @Column(name = "by_name", nullable = false)
  private String byName;

  private String note;

  protected OrderEvent() {}

  OrderEvent(Order order, OrderEventKind kind, OrderStatus status, Instant at, Caller by, String note) {
    this.order = order;
    this.kind = kind;
    this.status = status;
    this.at = at;
    bySubject = by.subject();
    byName = by.name();
    this.note = note == null || note.isBlank() ? null : note.strip();
  }

  OrderEventKind kind() {
    return kind;
  }

  OrderStatus status() {
    return status;
  }

  String note() {
    return note;
  }
}

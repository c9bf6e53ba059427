package org.tuttu.ordering;

import static jakarta.persistence.FetchType.LAZY;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

/** Pieces of an order's line that left the house together. */
@Entity
@Table(name = "shipment_lines")
public class ShipmentLine {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "shipment_lines_seq")
  @SequenceGenerator(name = "shipment_lines_seq", allocationSize = 50)
  private Long id;

  @ManyToOne(fetch = LAZY, optional = false)
  @JoinColumn(name = "shipment_id", nullable = false)
  private Shipment shipment;

  @ManyToOne(fetch = LAZY, optional = false)
  @JoinColumn(name = "order_line_id", nullable = false)
  private OrderLine line;

  @Column(nullable = false)
  private int quantity;

  protected ShipmentLine() {}

  ShipmentLine(Shipment shipment, OrderLine line, int quantity) {
    this.shipment = shipment;
    this.line = line;
    this.quantity = quantity;
  }

  OrderLine line() {
    return line;
  }

  int quantity() {
    return quantity;
  }
}

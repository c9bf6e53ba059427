package org.tuttu.billing;

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
import java.math.BigDecimal;
import org.tuttu.catalog.selfservice.Charge;
import org.tuttu.shared.Money;

/** What is charged for, as it was ordered. */
@Entity
@Table(name = "invoice_lines")
public class InvoiceLine {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "invoice_lines_seq")
  @SequenceGenerator(name = "invoice_lines_seq", allocationSize = 50)
  private Long id;

  @ManyToOne(fetch = LAZY, optional = false)
  @JoinColumn(name = "invoice_id", nullable = false)
  private Invoice invoice;

  @Column(nullable = false)
  private int position;

  @Column(name = "credits_position")
  private Integer creditsPosition;

  @Column(name = "order_position")
  private Integer orderPosition;

  @Column(name = "product_number", nullable = false)
  private String productNumber;

  @Column(nullable = false)
  private String name;

  @Column(nullable = false)
  private int quantity;

  @Column(name = "unit_price", nullable = false)
  private BigDecimal unitPrice;

  @Column(name = "vat_rate", nullable = false)
  private BigDecimal vatRate;

  @Column(nullable = false)
  private BigDecimal net;

  @Column(nullable = false)
  private BigDecimal vat;

  @Column(nullable = false)
  private BigDecimal gross;

  protected InvoiceLine() {}

  /** @param charge rounded */
  InvoiceLine(String productNumber, String name, int quantity, BigDecimal unitPrice, BigDecimal vatRate, Charge charge) {
    this.productNumber = productNumber;
    this.name = name;
    this.quantity = quantity;
    this.unitPrice = unitPrice;
    this.vatRate = vatRate;
    net = charge.net().amount();
    vat = charge.vat().amount();
    gross = charge.gross().amount();
  }

  /** The order's line that it charges for, or a part of it. */
  InvoiceLine ofOrderLine(int itsOrderPosition) {
    orderPosition = itsOrderPosition;
    return this;
  }

  /** A part of this line, or the rest of it, taken back. */
  InvoiceLine credited(int taken, Charge charge) {
    InvoiceLine line = new InvoiceLine(productNumber, name, taken, unitPrice, vatRate, charge);
    line.creditsPosition = position;
    line.orderPosition = orderPosition;
    return line;
  }

  void belongsTo(Invoice owner, int itsPosition) {
    invoice = owner;
    position = itsPosition;
  }

  int position() {
    return position;
  }

  /** On invoices from before there were shipments the lines are in the order's places. */
  int orderPosition() {
    return orderPosition == null ? position : orderPosition;
  }

  String name() {
    return name;
  }

  int quantity() {
    return quantity;
  }

  BigDecimal unitPrice() {
    return unitPrice;
  }

  BigDecimal vatRate() {
    return vatRate;
  }

  Charge charge(String currency) {
    return Charge.of(Money.of(net, currency), Money.of(vat, currency));
  }
}

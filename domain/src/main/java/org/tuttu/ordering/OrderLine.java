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
import java.math.BigDecimal;
import org.tuttu.catalog.Product;
import org.tuttu.catalog.selfservice.Charge;
import org.tuttu.ordering.selfservice.LineKind;
import org.tuttu.shared.Money;
import org.tuttu.shared.RuleViolated;

/** A product in an order, with name, price and VAT as they were when it was ordered. */
@Entity
@Table(name = "order_lines")
public class OrderLine {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "order_lines_seq")
  @SequenceGenerator(name = "order_lines_seq", allocationSize = 50)
  private Long id;

  @ManyToOne(fetch = LAZY, optional = false)
  @JoinColumn(name = "order_id", nullable = false)
  private Order order;

  @Column(nullable = false)
  private int position;

  @Enumerated(STRING)
  @Column(nullable = false)
  private LineKind kind;

  // By id only: what the order needs of the product is copied below.
  @Column(name = "product_id")
  private Long productId;

  @Column(name = "product_number", nullable = false)
  private String productNumber;

  @Column(nullable = false)
  private String name;

  @Column(nullable = false)
  private int quantity;

  @Column(nullable = false)
  private int cancelled;

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

  protected OrderLine() {}

  /**
   * @param price net, for one of so many pieces, as it is agreed with the account
   * @throws RuleViolated when the quantity is not 1 to 100,000, or no whole number of packs
   */
  OrderLine(Product product, int quantity, Money price) {
    if (quantity < 1 || quantity > 100_000) {
      throw new RuleViolated("basket.quantity", 100_000);
    }
    if (quantity % product.pack() != 0) {
      throw new RuleViolated("basket.pack", product.name(), product.pack());
    }
    kind = LineKind.PRODUCT;
    productId = product.id();
    productNumber = product.number();
    name = product.name();
    this.quantity = quantity;
    unitPrice = price.amount();
    vatRate = product.vatRate();
    accept(Charge.of(price, quantity, vatRate));
  }

  void belongsTo(Order owner, int itsPosition) {
    order = owner;
    position = itsPosition;
  }

  /** So many pieces at the price that it has. */
  Repriced ofSame(int pieces) {
    return new Repriced(pieces, unitPrice, vatRate);
  }

  void become(Repriced next, String currency) {
    quantity = next.quantity();
    unitPrice = next.unitPrice();
    vatRate = next.vatRate();
    accept(next.charge(currency));
  }

  private void accept(Charge charge) {
    net = charge.net().amount();
    vat = charge.vat().amount();
    gross = charge.gross().amount();
  }

  /** So many pieces will not come after all; what is left costs what was charged for it. */
  void giveUp(int pieces, String currency) {
    if (pieces == 0) {
      return;
    }
    Charge kept = charge(currency).ofFirst(quantity - pieces, quantity, Money.of(unitPrice, currency), vatRate);
    quantity -= pieces;
    cancelled += pieces;
    accept(kept);
  }

  Charge charge(String currency) {
    return Charge.of(Money.of(net, currency), Money.of(vat, currency));
  }

  Long id() {
    return id;
  }

  int position() {
    return position;
  }

  Long productId() {
    return productId;
  }

  String name() {
    return name;
  }

  int quantity() {
    return quantity;
  }
}

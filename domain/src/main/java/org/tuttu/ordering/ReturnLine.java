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
import org.tuttu.ordering.selfservice.ReturnCondition;
import org.tuttu.shared.RuleViolated;

/** Pieces of an order's line that are sent back. */
@Entity
@Table(name = "return_lines")
public class ReturnLine {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "return_lines_seq")
  @SequenceGenerator(name = "return_lines_seq", allocationSize = 50)
  private Long id;

  @ManyToOne(fetch = LAZY, optional = false)
  @JoinColumn(name = "return_id", nullable = false)
  private Return owner;

  @ManyToOne(fetch = LAZY, optional = false)
  @JoinColumn(name = "order_line_id", nullable = false)
  private OrderLine line;

  @Column(nullable = false)
  private int quantity;

  private Integer received;

  @Enumerated(STRING)
  private ReturnCondition condition;

  @Column(name = "to_stock")
  private Boolean toStock;

  protected ReturnLine() {}

  ReturnLine(Return owner, OrderLine line, int quantity) {
    this.owner = owner;
    this.line = line;
    this.quantity = quantity;
  }

  /** @throws RuleViolated when more came back than was to */
  void receive(ReceivedInput.Line came) {
    if (came.quantity() > quantity) {
      throw new RuleViolated("return.too-many-received", line.name(), quantity);
    }
    received = came.quantity();
    condition = came.quantity() == 0 ? null : came.condition();
    toStock = came.quantity() > 0 && came.toStock();
  }

  boolean goesToStock() {
    return Boolean.TRUE.equals(toStock) && line.productId() != null;
  }

  OrderLine line() {
    return line;
  }

  int received() {
    return received == null ? 0 : received;
  }
}

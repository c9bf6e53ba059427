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
import java.time.Instant;

/** Which payment, credit note or write-off settled which invoice, or went back by which refund, and with how much. */
@Entity
@Table(name = "allocations")
public class Allocation {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "allocations_seq")
  @SequenceGenerator(name = "allocations_seq", allocationSize = 50)
  private Long id;

  @ManyToOne(fetch = LAZY)
  @JoinColumn(name = "payment_id")
  private Payment payment;

  @ManyToOne(fetch = LAZY)
  @JoinColumn(name = "credit_note_id")
  private Invoice creditNote;

  @ManyToOne(fetch = LAZY)
  @JoinColumn(name = "invoice_id")
  private Invoice invoice;

  @ManyToOne(fetch = LAZY)
  @JoinColumn(name = "refund_id")
  private Payment refund;

  @Column(nullable = false)
  private BigDecimal amount;

  @Column(nullable = false)
  private Instant at;

  protected Allocation() {}

  private Allocation(Credit from, BigDecimal amount, Instant now) {
    if (from instanceof Payment paid) {
      payment = paid;
    } else {
      creditNote = (Invoice) from;
    }
    this.amount = amount;
    at = now;
  }

  static Allocation to(Invoice invoice, Credit from, BigDecimal amount, Instant now) {
    Allocation allocation = new Allocation(from, amount, now);
    allocation.invoice = invoice;
    return allocation;
  }

  static Allocation back(Payment refund, Credit from, BigDecimal amount, Instant now) {
    Allocation allocation = new Allocation(from, amount, now);
    allocation.refund = refund;
    return allocation;
  }
}

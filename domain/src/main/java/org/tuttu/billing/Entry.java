package org.tuttu.billing;

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

/** One side of a posting: debit above zero, credit below. */
@Entity
@Table(name = "entries")
public class Entry {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entries_seq")
  @SequenceGenerator(name = "entries_seq", allocationSize = 50)
  private Long id;

  @ManyToOne(fetch = LAZY, optional = false)
  @JoinColumn(name = "posting_id", nullable = false)
  private Posting posting;

  @Enumerated(STRING)
  @Column(nullable = false)
  private Book book;

  @Column(name = "vat_rate")
  private BigDecimal vatRate;

  @Column(nullable = false)
  private BigDecimal amount;

  protected Entry() {}

  /** @param vatRate in percent; null where there is none */
  Entry(Posting posting, Book book, BigDecimal vatRate, BigDecimal amount) {
    this.posting = posting;
    this.book = book;
    this.vatRate = vatRate;
    this.amount = amount;
  }

  BigDecimal amount() {
    return amount;
  }
}

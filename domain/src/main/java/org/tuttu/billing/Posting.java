package org.tuttu.billing;

import static jakarta.persistence.CascadeType.PERSIST;
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
import jakarta.persistence.OneToMany;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.tuttu.billing.selfservice.PaymentKind;
import org.tuttu.billing.selfservice.PostingKind;
import org.tuttu.catalog.selfservice.Charge;
import org.tuttu.ordering.selfservice.VatTotal;

/** An event in the ledger. It is written once, and its entries add up to nothing; the database sees to both. */
@Entity
@Table(name = "postings")
public class Posting {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "postings_seq")
  @SequenceGenerator(name = "postings_seq", allocationSize = 50)
  private Long id;

  @Column(name = "account_id", nullable = false)
  private long accountId;

  @Column(nullable = false)
  private long position;

  @Enumerated(STRING)
  @Column(nullable = false)
  private PostingKind kind;

  @Column(name = "event_key", nullable = false, unique = true)
  private String eventKey;

  @Column(name = "booked_on", nullable = false)
  private LocalDate bookedOn;

  @Column(name = "booked_at", nullable = false)
  private Instant bookedAt;

  @Column(nullable = false)
  private String currency;

  @Column(nullable = false)
  private BigDecimal amount;

  @Column(nullable = false)
  private BigDecimal balance;

  @ManyToOne(fetch = LAZY)
  @JoinColumn(name = "invoice_id")
  private Invoice invoice;

  @ManyToOne(fetch = LAZY)
  @JoinColumn(name = "payment_id")
  private Payment payment;

  @OneToMany(mappedBy = "posting", cascade = PERSIST)
  private List<Entry> entries = new ArrayList<>();

  protected Posting() {}

  private Posting(PostingKind kind, String eventKey, String currency, BigDecimal amount) {
    this.kind = kind;
    this.eventKey = eventKey;
    this.currency = currency;
    this.amount = amount;
    enter(Book.RECEIVABLES, null, amount);
  }

  /** The customer owes it, or, by a credit note, no longer does. */
  static Posting of(Invoice invoice) {
    int sign = invoice.isCreditNote() ? -1 : 1;
    Posting posting = new Posting(invoice.isCreditNote() ? PostingKind.CREDIT_NOTE : PostingKind.INVOICE, invoice.eventKey(), invoice.currency(),
        signed(invoice.total().gross().amount(), sign));
    posting.invoice = invoice;
    for (VatTotal rate : invoice.vatTotals()) {
      Charge charge = rate.charge();
      posting.enter(Book.SALES, rate.rate(), signed(charge.net().amount(), -sign));
      if (!charge.vat().isZero()) {
        posting.enter(Book.VAT, rate.rate(), signed(charge.vat().amount(), -sign));
      }
    }
    return posting;
  }

  /** It came in, went back, or will never come. */
  static Posting of(Payment payment) {
    int sign = payment.kind() == PaymentKind.REFUND ? 1 : -1;
    Posting posting = new Posting(PostingKind.valueOf(payment.kind().name()), payment.eventKey(), payment.currency(), signed(payment.amount(), sign));
    posting.payment = payment;
    posting.enter(payment.kind() == PaymentKind.WRITE_OFF ? Book.LOSSES : Book.BANK, null, signed(payment.amount(), -sign));
    return posting;
  }

  private static BigDecimal signed(BigDecimal amount, int sign) {
    return sign < 0 ? amount.negate() : amount;
  }

  private void enter(Book book, BigDecimal vatRate, BigDecimal entered) {
    entries.add(new Entry(this, book, vatRate, entered));
  }

  /** Takes its place among the account's postings. */
  void booked(long account, long place, BigDecimal balanceAfter, LocalDate day, Instant now) {
    accountId = account;
    position = place;
    balance = balanceAfter;
    bookedOn = day;
    bookedAt = now;
  }

  String currency() {
    return currency;
  }

  /** What it changes of the account's balance. */
  BigDecimal amount() {
    return amount;
  }

  /** What all its entries come to: nothing. */
  BigDecimal sum() {
    return entries.stream().map(Entry::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}

package org.tuttu.billing;

import static jakarta.persistence.EnumType.STRING;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.tuttu.billing.selfservice.PaymentKind;
import org.tuttu.identity.Caller;

/** Money that came in, went back, or was given up. */
@Entity
@Table(name = "payments")
public class Payment implements Credit {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "payments_seq")
  @SequenceGenerator(name = "payments_seq", allocationSize = 50)
  private Long id;

  @Version
  private long version;

  @Column(nullable = false, unique = true)
  private String number;

  @Enumerated(STRING)
  @Column(nullable = false)
  private PaymentKind kind;

  @Column(name = "account_id", nullable = false)
  private long accountId;

  @Column(name = "customer_id", nullable = false)
  private long customerId;

  @Column(name = "event_key", nullable = false, unique = true)
  private String eventKey;

  @Column(nullable = false)
  private LocalDate day;

  @Column(nullable = false)
  private String currency;

  @Column(nullable = false)
  private BigDecimal amount;

  @Column(name = "open_amount", nullable = false)
  private BigDecimal open;

  private String reference;
  private String note;

  /** Where a refund went; null where nobody had said, and of others. */
  private String iban;

  @Column(name = "recorded_at", nullable = false)
  private Instant recordedAt;

  @Column(name = "recorded_by", nullable = false)
  private String recordedBy;

  @Column(name = "recorded_by_name", nullable = false)
  private String recordedByName;

  protected Payment() {}

  private Payment(PaymentKind kind, String number, Balance of, String eventKey, Said said, Caller by, Instant now) {
    this.kind = kind;
    this.number = number;
    accountId = of.accountId();
    customerId = of.customerId();
    currency = of.currency();
    this.eventKey = eventKey;
    day = said.day();
    amount = said.amount();
    open = kind == PaymentKind.REFUND ? BigDecimal.ZERO : amount;
    reference = said.reference();
    note = said.note();
    recordedAt = now;
    recordedBy = by.subject();
    recordedByName = by.name();
  }

  /** What is known of it. */
  record Said(BigDecimal amount, LocalDate day, String reference, String note) {}

  /** It came in; all of it is still to find its invoices. */
  static Payment received(String number, Balance by, String eventKey, Said said, Caller caller, Instant now) {
    return new Payment(PaymentKind.PAYMENT, number, by, eventKey, said, caller, now);
  }

  static Payment refund(String number, Balance to, String eventKey, Said said, String iban, Caller caller, Instant now) {
    Payment refund = new Payment(PaymentKind.REFUND, number, to, eventKey, said, caller, now);
    refund.iban = iban;
    return refund;
  }

  static Payment writeOff(String number, Balance of, String eventKey, Said said, Caller caller, Instant now) {
    return new Payment(PaymentKind.WRITE_OFF, number, of, eventKey, said, caller, now);
  }

  @Override
  public BigDecimal open() {
    return open;
  }

  @Override
  public void use(BigDecimal part) {
    if (part.compareTo(open) > 0) {
      throw new IllegalArgumentException("more of " + number + " is used than there is");
    }
    open = open.subtract(part);
  }

  String number() {
    return number;
  }

  PaymentKind kind() {
    return kind;
  }

  String eventKey() {
    return eventKey;
  }

  String currency() {
    return currency;
  }

  BigDecimal amount() {
    return amount;
  }
}

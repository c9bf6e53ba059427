package org.tuttu.collection;

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
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tuttu.billing.PaymentInput;
import org.tuttu.identity.Caller;
import org.tuttu.shared.RuleViolated;
import org.tuttu.shared.StaleData;

/** Money that came in or went out by the bank. What the bank said never changes; only what became of it does. */
@Entity
@Table(name = "bank_entries")
public class BankEntry {

  private static final int LONGEST_REFERENCE = 60;
  private static final int LONGEST_NOTE = 500;

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "bank_entries_seq")
  @SequenceGenerator(name = "bank_entries_seq", allocationSize = 50)
  private Long id;

  @Version
  private long version;

  @Column(nullable = false, unique = true)
  private String number;

  @ManyToOne(fetch = LAZY, optional = false)
  @JoinColumn(name = "statement_id", nullable = false)
  private BankStatement statement;

  @Column(name = "entry_key", nullable = false, unique = true)
  private String entryKey;

  @Column(name = "booked_on", nullable = false)
  private LocalDate bookedOn;

  @Column(nullable = false)
  private BigDecimal amount;

  @Column(nullable = false)
  private String currency;

  @Column(name = "left_amount", nullable = false)
  private BigDecimal left;

  @Enumerated(STRING)
  @Column(nullable = false)
  private EntryStatus status;

  @Enumerated(STRING)
  private EntryHint hint;

  @Column(nullable = false)
  private boolean reversed;

  @Column(name = "party_name")
  private String partyName;

  @Column(name = "party_account")
  private String partyAccount;

  private String reference;
  private String message;

  @Column(name = "bank_reference")
  private String bankReference;

  @Column(name = "aside_reason")
  private String asideReason;

  @Column(name = "decided_at")
  private Instant decidedAt;

  @Column(name = "decided_by")
  private String decidedBy;

  @Column(name = "decided_by_name")
  private String decidedByName;

  @Column(name = "next_match_at", nullable = false)
  private Instant nextMatchAt;

  protected BankEntry() {}

  BankEntry(String number, BankStatement statement, String entryKey, ReadEntry read, Instant now) {
    this.number = number;
    this.statement = statement;
    this.entryKey = entryKey;
    bookedOn = read.bookedOn();
    amount = read.amount();
    currency = read.currency();
    left = read.incoming() ? amount : BigDecimal.ZERO;
    status = read.incoming() ? EntryStatus.NEW : EntryStatus.OUTGOING;
    reversed = read.reversed();
    partyName = read.partyName();
    partyAccount = read.partyAccount();
    reference = read.reference();
    message = read.message();
    bankReference = read.bankReference();
    nextMatchAt = now;
  }

  void requireVersion(long seen) {
    if (seen != version) {
      throw new StaleData(List.of());
    }
  }

  /** It found no invoice by itself. */
  void await(EntryHint why) {
    require(EntryStatus.NEW);
    status = EntryStatus.WAITING;
    hint = why;
  }

  /** So much of it became a payment; when all of it has, it is booked. */
  void book(BigDecimal part, Caller by, Instant now) {
    if (status != EntryStatus.NEW) {
      require(EntryStatus.WAITING);
    }
    if (part.compareTo(left) > 0) {
      throw RuleViolated.at("amount", "bank.more-than-left", left.setScale(2, RoundingMode.HALF_UP).toPlainString());
    }
    left = left.subtract(part);
    if (left.signum() == 0) {
      status = EntryStatus.BOOKED;
      hint = null;
    }
    decided(by, now);
  }

  void setAside(String reason, Caller by, Instant now) {
    require(EntryStatus.WAITING);
    if (reason == null || reason.isBlank()) {
      throw RuleViolated.at("reason", "bank.reason-missing");
    }
    status = EntryStatus.ASIDE;
    asideReason = reason.strip();
    decided(by, now);
  }

  /** It was set aside by mistake. */
  void takeBack(Caller by, Instant now) {
    require(EntryStatus.ASIDE);
    status = EntryStatus.WAITING;
    asideReason = null;
    decided(by, now);
  }

  /** A part of it, as the payment that it becomes. */
  PaymentInput payment(String key, BigDecimal part, LocalDate today) {
    String said = Stream.of(partyName, message).filter(Objects::nonNull).collect(Collectors.joining(": "));
    return new PaymentInput("bank-" + key, part.setScale(2, RoundingMode.UNNECESSARY), bookedOn.isAfter(today) ? today : bookedOn, cut(reference, LONGEST_REFERENCE), cut(said, LONGEST_NOTE));
  }

  private static String cut(String text, int longest) {
    return text == null || text.isEmpty() ? null : text.substring(0, Math.min(longest, text.length()));
  }

  private void decided(Caller by, Instant now) {
    decidedAt = now;
    decidedBy = by.subject();
    decidedByName = by.name();
  }

  private void require(EntryStatus expected) {
    if (status != expected) {
      throw new RuleViolated("bank.not-now", number);
    }
  }

  Long id() {
    return id;
  }

  String number() {
    return number;
  }

  EntryStatus status() {
    return status;
  }

  BigDecimal left() {
    return left;
  }

  String currency() {
    return currency;
  }

  boolean isReversed() {
    return reversed;
  }

  String reference() {
    return reference;
  }

  String message() {
    return message;
  }

  String partyName() {
    return partyName;
  }
}

package org.tuttu.billing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/** How an account stands. Whoever posts to the account holds its row, so that its postings come one after the other. */
@Entity
@Table(name = "account_balances")
public class Balance {

  @Id
  @Column(name = "account_id")
  private long accountId;

  @Version
  private long version;

  @Column(name = "customer_id", nullable = false)
  private long customerId;

  @Column(nullable = false)
  private String currency;

  @Column(name = "balance", nullable = false)
  private BigDecimal amount;

  @Column(nullable = false)
  private BigDecimal unallocated;

  @Column(nullable = false)
  private long postings;

  @Column(name = "booked_on", nullable = false)
  private LocalDate bookedOn;

  protected Balance() {}

  /** A posting of today; never of a day before the last one's, whatever the clocks say. */
  void post(Posting posting, LocalDate today, Instant now) {
    if (!posting.currency().equals(currency)) {
      throw new IllegalArgumentException("an account in " + currency + " takes no " + posting.currency());
    }
    if (posting.sum().signum() != 0) {
      throw new IllegalArgumentException("a posting that is not balanced");
    }
    amount = amount.add(posting.amount());
    postings++;
    bookedOn = today.isBefore(bookedOn) ? bookedOn : today;
    posting.booked(accountId, postings, amount, bookedOn, now);
  }

  /** Something paid or credited that has no invoice yet. */
  void keep(BigDecimal rest) {
    unallocated = unallocated.add(rest);
  }

  /** It has found its invoice, or goes back. */
  void use(BigDecimal part) {
    if (part.compareTo(unallocated) > 0) {
      throw new IllegalArgumentException("more is used than there is");
    }
    unallocated = unallocated.subtract(part);
  }

  long accountId() {
    return accountId;
  }

  long customerId() {
    return customerId;
  }

  String currency() {
    return currency;
  }

  /** What the customer owes; below zero when we owe. */
  BigDecimal amount() {
    return amount;
  }

  /** Paid or credited, and not used for an invoice yet. */
  BigDecimal unallocated() {
    return unallocated;
  }
}

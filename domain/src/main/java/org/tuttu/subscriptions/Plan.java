package org.tuttu.subscriptions;

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
import java.util.List;
import java.util.stream.Stream;
import org.tuttu.catalog.Product;
import org.tuttu.shared.FieldChange;
import org.tuttu.shared.RuleViolated;
import org.tuttu.subscriptions.selfservice.BillingPeriod;
import org.tuttu.subscriptions.selfservice.BillingTime;

/** On what terms a product can be used. Customers agreed to these: what can be edited is its name, and whether it is offered. */
@Entity
@Table(name = "plans")
public class Plan {

  private static final int SHORTEST_MONTH = 28;
  private static final int MOST_SEATS = 10_000;

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "plans_seq")
  @SequenceGenerator(name = "plans_seq", allocationSize = 50)
  private Long id;

  @Version
  private long version;

  @Column(nullable = false, unique = true, updatable = false)
  private String number;

  @ManyToOne(fetch = LAZY, optional = false)
  @JoinColumn(name = "product_id", nullable = false, updatable = false)
  private Product product;

  @Column(nullable = false)
  private String name;

  @Enumerated(STRING)
  @Column(nullable = false, updatable = false)
  private BillingPeriod period;

  @Column(name = "term_months", nullable = false, updatable = false)
  private int termMonths;

  @Column(name = "minimum_months", nullable = false, updatable = false)
  private int minimumMonths;

  @Column(name = "notice_days", nullable = false, updatable = false)
  private int noticeDays;

  @Enumerated(STRING)
  @Column(nullable = false, updatable = false)
  private BillingTime billed;

  @Column(nullable = false, updatable = false)
  private boolean pausable;

  @Column(updatable = false)
  private String meter;

  @Column(name = "per_seat", nullable = false, updatable = false)
  private boolean perSeat;

  @Column(nullable = false)
  private boolean offered;

  protected Plan() {}

  Plan(Product product, PlanInput input) {
    this.product = product;
    number = input.number();
    period = input.period();
    termMonths = input.termMonths();
    minimumMonths = input.minimumMonths();
    noticeDays = input.noticeDays();
    billed = input.billed();
    pausable = input.pausable();
    meter = input.meter() == null || input.meter().isBlank() ? null : input.meter().strip();
    perSeat = input.perSeat();
    if (perSeat && meter != null) {
      throw RuleViolated.at("perSeat", "plan.seats-or-meter");
    }
    if (termMonths % period.months() != 0) {
      throw RuleViolated.at("termMonths", "plan.term-of-periods");
    }
    if (noticeDays >= termMonths * SHORTEST_MONTH) {
      throw RuleViolated.at("noticeDays", "plan.notice-too-long");
    }
    name = input.name().strip();
    offered = true;
  }

  /** Tells which fields it changed. */
  List<FieldChange> edit(String newName, boolean nowOffered) {
    List<FieldChange> changes = differences(newName, nowOffered);
    name = newName.strip();
    offered = nowOffered;
    return changes;
  }

  List<FieldChange> differences(String newName, boolean nowOffered) {
    return Stream.of(new FieldChange("name", name, newName.strip()), new FieldChange("offered", Boolean.toString(offered), Boolean.toString(nowOffered)))
        .filter(change -> !change.before().equals(change.after())).toList();
  }

  /** Whether a subscription can come from the other one to this before its term ends. */
  boolean followsAtOnce(Plan other) {
    return product.number().equals(other.product.number()) && period == other.period && billed == other.billed;
  }

  boolean isOfSameProduct(Plan other) {
    return product.number().equals(other.product.number());
  }

  Long id() {
    return id;
  }

  long version() {
    return version;
  }

  String number() {
    return number;
  }

  String name() {
    return name;
  }

  String productNumber() {
    return product.number();
  }

  /** In percent. */
  BigDecimal vatRate() {
    return product.vatRate();
  }

  BillingPeriod period() {
    return period;
  }

  int termMonths() {
    return termMonths;
  }

  int minimumMonths() {
    return minimumMonths;
  }

  int noticeDays() {
    return noticeDays;
  }

  boolean isBilledInAdvance() {
    return billed == BillingTime.IN_ADVANCE;
  }

  boolean isPausable() {
    return pausable;
  }

  /** What is counted; null for nothing. */
  String meter() {
    return meter;
  }

  /** Whether the price is for one of so many seats. */
  boolean isPerSeat() {
    return perSeat;
  }

  /** How many seats a subscription has that had so many: one where the price is not for seats. */
  int seatsOf(int seats) {
    return perSeat ? seats : 1;
  }

  /** Its name with how many seats there are, where its price is for one. */
  String named(int seats) {
    return perSeat ? seats + " × " + name : name;
  }

  /** @throws RuleViolated at {@code seats}, when there cannot be so many */
  void requireSeats(int seats) {
    if (!perSeat && seats != 1) {
      throw RuleViolated.at("seats", "plan.no-seats", name);
    }
    if (seats < 1 || seats > MOST_SEATS) {
      throw RuleViolated.at("seats", "plan.seats", MOST_SEATS);
    }
  }

  boolean isOffered() {
    return offered && product.isOnSale();
  }
}

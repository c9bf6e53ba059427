package org.tuttu.subscriptions;

import static jakarta.persistence.FetchType.LAZY;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.tuttu.catalog.selfservice.Charge;
import org.tuttu.identity.Caller;
import org.tuttu.shared.Money;
import org.tuttu.shared.RuleViolated;
import org.tuttu.subscriptions.selfservice.Tier;
import org.tuttu.subscriptions.selfservice.UsageRates;

/** What a plan costs in a currency from a day on. It never changes. */
@Entity
@Table(name = "plan_prices")
public class PlanPrice {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "plan_prices_seq")
  @SequenceGenerator(name = "plan_prices_seq", allocationSize = 50)
  private Long id;

  @ManyToOne(fetch = LAZY, optional = false)
  @JoinColumn(name = "plan_id", nullable = false)
  private Plan plan;

  @Column(nullable = false)
  private String currency;

  @Column(name = "effective_from", nullable = false)
  private LocalDate effectiveFrom;

  @Column(nullable = false)
  private BigDecimal price;

  @Column(nullable = false)
  private BigDecimal included;

  @Column(name = "made_at", nullable = false)
  private Instant madeAt;

  @Column(name = "made_by", nullable = false)
  private String madeBy;

  @Column(name = "made_by_name", nullable = false)
  private String madeByName;

  @ElementCollection
  @CollectionTable(name = "plan_tiers", joinColumns = @JoinColumn(name = "price_id"))
  @OrderColumn(name = "position")
  private List<PlanTier> tiers = new ArrayList<>();

  protected PlanPrice() {}

  PlanPrice(Plan plan, PriceInput input, Caller by, Instant now) {
    this.plan = plan;
    currency = Money.zero(input.currency()).currency();
    effectiveFrom = input.effectiveFrom();
    price = input.price();
    included = plan.meter() == null || input.included() == null ? BigDecimal.ZERO : input.included();
    madeAt = now;
    madeBy = by.subject();
    madeByName = by.name();
    input.tiers().forEach(tier -> tiers.add(new PlanTier(tier.above(), tier.unitPrice())));
    if (plan.meter() == null && !tiers.isEmpty()) {
      throw new RuleViolated("plan.nothing-counted");
    }
    if (plan.meter() != null && (tiers.isEmpty() || tiers.get(0).above().signum() != 0)) {
      throw new RuleViolated("plan.tier-missing");
    }
    for (int i = 1; i < tiers.size(); i++) {
      if (tiers.get(i).above().compareTo(tiers.get(i - 1).above()) <= 0) {
        throw new RuleViolated("plan.tiers-mixed");
      }
    }
  }

  /** What a period costs with so many seats, to be shared out over its days. */
  Proration over(LocalDate from, LocalDate until, int seats) {
    return new Proration(price().times(seats), plan.vatRate(), from, until);
  }

  /** What counting so much in a period costs. */
  Charge usage(BigDecimal quantity) {
    List<Tier> rates = tiers.stream().map(tier -> new Tier(tier.above(), Money.of(tier.unitPrice(), currency))).toList();
    return new UsageRates(included, rates, plan.vatRate(), currency).cost(quantity);
  }

  boolean isSameAs(PlanPrice other) {
    return price.compareTo(other.price) == 0 && included.compareTo(other.included) == 0 && rates().equals(other.rates());
  }

  private List<String> rates() {
    return tiers.stream().map(tier -> tier.above().stripTrailingZeros().toPlainString() + ":" + tier.unitPrice().stripTrailingZeros().toPlainString()).toList();
  }

  Long id() {
    return id;
  }

  Plan plan() {
    return plan;
  }

  LocalDate effectiveFrom() {
    return effectiveFrom;
  }

  /** Net, for a period and a seat. */
  Money price() {
    return Money.of(price, currency);
  }

  /** A period with so many seats. */
  Charge charge(int seats) {
    return Charge.of(price(), seats, plan.vatRate());
  }
}

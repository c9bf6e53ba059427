package org.tuttu.subscriptions;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;

/** What a piece of what is counted costs above an amount, up to where the next tier begins. */
@Embeddable
public class PlanTier {

  @Column(name = "above", nullable = false)
  private BigDecimal above;

  @Column(name = "unit_price", nullable = false)
  private BigDecimal unitPrice;

  protected PlanTier() {}

  PlanTier(BigDecimal above, BigDecimal unitPrice) {
    this.above = above;
    this.unitPrice = unitPrice;
  }

  BigDecimal above() {
    return above;
  }

  BigDecimal unitPrice() {
    return unitPrice;
  }
}

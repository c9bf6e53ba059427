package org.tuttu.backoffice.subscriptions;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.omnifaces.cdi.ViewScoped;
import org.tuttu.backoffice.Wording;
import org.tuttu.subscriptions.PlanQueries;
import org.tuttu.subscriptions.Plans;
import org.tuttu.subscriptions.PriceInput;
import org.tuttu.web.page.Formats;
import org.tuttu.web.page.Notices;
import org.tuttu.web.page.PageAddress;

/** Another version of what a plan costs. The same day twice is refused, so that a form that is sent twice makes one. */
@Named
@ViewScoped(saveInViewState = true)
public class PlanPricePage implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final int TIERS = 4;

  @Inject PlanQueries queries;
  @Inject Plans plans;
  @Inject Formats formats;
  @Inject Wording wording;
  @Inject Notices notices;
  private String number;
  private String meter;
  private String currency = "EUR";
  private LocalDate effectiveFrom;
  private BigDecimal price;
  private BigDecimal included;
  private final List<TierForm> tiers = new ArrayList<>();
  private transient PlanView plan;

  /** From where on, and what a piece costs there; both empty for none. */
  public static class TierForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private BigDecimal above;
    private BigDecimal unitPrice;

    public BigDecimal getAbove() {
      return above;
    }

    public void setAbove(BigDecimal above) {
      this.above = above;
    }

    public BigDecimal getUnitPrice() {
      return unitPrice;
    }

    public void setUnitPrice(BigDecimal unitPrice) {
      this.unitPrice = unitPrice;
    }
  }

  public void load() {
    refresh();
    meter = plan.meter();
    for (var i = 0; meter != null && i < TIERS; i++) {
      tiers.add(new TierForm());
    }
    if (!tiers.isEmpty()) {
      tiers.get(0).setAbove(BigDecimal.ZERO);
    }
  }

  public void refresh() {
    if (plan == null) {
      plan = PlanView.of(queries.details(number == null ? "" : number), formats, wording.locale());
    }
  }

  public String save() {
    var given = tiers.stream().filter(tier -> tier.getUnitPrice() != null).map(tier -> new PriceInput.TierInput(tier.getAbove(), tier.getUnitPrice())).toList();
    plans.price(number, new PriceInput(currency, effectiveFrom, price, included, given));
    notices.say("page.plan.priced", number);
    return PageAddress.of("/plans/edit").with("number", number).redirect();
  }

  public PlanView getPlan() {
    return plan;
  }

  /** What is counted; null for nothing. */
  public String getMeter() {
    return meter;
  }

  public List<TierForm> getTiers() {
    return tiers;
  }

  public String getNumber() {
    return number;
  }

  public void setNumber(String number) {
    this.number = number;
  }

  public String getCurrency() {
    return currency;
  }

  public void setCurrency(String currency) {
    this.currency = currency;
  }

  public LocalDate getEffectiveFrom() {
    return effectiveFrom;
  }

  public void setEffectiveFrom(LocalDate effectiveFrom) {
    this.effectiveFrom = effectiveFrom;
  }

  public BigDecimal getPrice() {
    return price;
  }

  public void setPrice(BigDecimal price) {
    this.price = price;
  }

  public BigDecimal getIncluded() {
    return included;
  }

  public void setIncluded(BigDecimal included) {
    this.included = included;
  }
}

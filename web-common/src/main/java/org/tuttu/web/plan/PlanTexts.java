package org.tuttu.web.plan;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.tuttu.catalog.selfservice.Charge;
import org.tuttu.shared.Texts;
import org.tuttu.subscriptions.selfservice.BillingPeriod;
import org.tuttu.subscriptions.selfservice.Conditions;
import org.tuttu.subscriptions.selfservice.PlanOffer;
import org.tuttu.subscriptions.selfservice.Tier;
import org.tuttu.web.page.Formats;
import org.tuttu.web.page.WebTexts;

/** The terms and prices of plans in the reader's language. */
public final class PlanTexts {
  /** A term, ready to print. */
  public record Fact(String label, String value) implements Serializable {}

  private PlanTexts() {}

  /** A price with VAT and what it is for: €38.91 a month. */
  public static String price(Charge price, BillingPeriod period, Formats formats, Locale locale) {
    return Texts.text(locale, "subscription.price." + period, formats.money(price.gross()));
  }

  /** What a plan costs as it is offered: for one seat, where it is priced so. */
  public static String price(PlanOffer offer, Formats formats, Locale locale) {
    var price = price(offer.price(), offer.conditions().period(), formats, locale);
    return offer.conditions().perSeat() ? WebTexts.text(locale, "plan.a-seat", price) : price;
  }

  /** @param tiers what is beyond the included amount; empty where nothing is counted */
  public static List<Fact> facts(Conditions plan, BigDecimal included, List<Tier> tiers, Formats formats, Locale locale) {
    var facts = new ArrayList<>(conditions(plan, formats, locale));
    if (plan.meter() != null) {
      facts.add(fact(locale, "plan.included", amount(included, plan.meter(), formats)));
      facts.add(fact(locale, "plan.beyond", beyond(tiers, plan.meter(), formats, locale)));
    }
    return facts;
  }

  /** Without what depends on the price. */
  public static List<Fact> conditions(Conditions plan, Formats formats, Locale locale) {
    var facts = new ArrayList<Fact>();
    facts.add(fact(locale, "plan.period", formats.name(plan.period())));
    facts.add(fact(locale, "plan.billed", formats.name(plan.billed())));
    facts.add(fact(locale, "plan.term", formats.number(plan.termMonths())));
    if (plan.minimumMonths() > 0) {
      facts.add(fact(locale, "plan.minimum", formats.number(plan.minimumMonths())));
    }
    facts.add(fact(locale, "plan.notice", formats.number(plan.noticeDays())));
    if (plan.perSeat()) {
      facts.add(fact(locale, "plan.per-seat", WebTexts.text(locale, "plan.yes")));
    }
    facts.add(fact(locale, "plan.pausable", WebTexts.text(locale, plan.pausable() ? "plan.yes" : "plan.no")));
    return facts;
  }

  public static String amount(BigDecimal quantity, String meter, Formats formats) {
    return formats.number(quantity) + "\u00a0" + meter;
  }

  private static String beyond(List<Tier> tiers, String meter, Formats formats, Locale locale) {
    return String.join("; ", tiers.stream().map(tier -> tier.above().signum() == 0 ? WebTexts.text(locale, "plan.tier", formats.price(tier.unitPrice()), meter)
        : WebTexts.text(locale, "plan.tier-above", formats.price(tier.unitPrice()), meter, amount(tier.above(), meter, formats))).toList());
  }

  private static Fact fact(Locale locale, String key, String value) {
    return new Fact(WebTexts.text(locale, key), value);
  }
}

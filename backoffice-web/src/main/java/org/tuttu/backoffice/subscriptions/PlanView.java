package org.tuttu.backoffice.subscriptions;

import java.util.List;
import java.util.Locale;
import org.tuttu.subscriptions.PlanPriceRow;
import org.tuttu.subscriptions.PlanSheet;
import org.tuttu.web.page.Formats;
import org.tuttu.web.plan.PlanTexts;

/** A plan as managers see it, ready to print. */
public record PlanView(
    String number, String name, String product, String productNumber, boolean offered, boolean running, String meter, List<PlanTexts.Fact> facts, List<Price> prices) {

  /** A version of its price; what is not counted is empty. */
  public record Price(String from, String price, String included, String tiers, String by) {
    static Price of(PlanPriceRow row, String meter, Formats formats) {
      return new Price(formats.date(row.effectiveFrom()), formats.price(row.price()), meter == null ? "" : PlanTexts.amount(row.included(), meter, formats),
          String.join("; ", row.tiers().stream().map(tier -> "> " + formats.number(tier.above()) + ": " + formats.price(tier.unitPrice())).toList()), row.by());
    }
  }

  static PlanView of(PlanSheet plan, Formats formats, Locale locale) {
    var meter = plan.conditions().meter();
    var facts = PlanTexts.conditions(plan.conditions(), formats, locale);
    return new PlanView(plan.number(), plan.name(), plan.productName(), plan.productNumber(), plan.offered(), plan.running(), meter, facts,
        plan.prices().stream().map(price -> Price.of(price, meter, formats)).toList());
  }
}

package org.tuttu.portal.subscriptions;

import java.util.List;
import java.util.Locale;
import org.tuttu.portal.Address;
import org.tuttu.subscriptions.selfservice.SubscriptionDetails;
import org.tuttu.web.page.Formats;
import org.tuttu.web.plan.ChargeView;
import org.tuttu.web.plan.PlanTexts;
import org.tuttu.web.plan.StepView;
import org.tuttu.web.plan.UsageView;

/** A subscription on its own page, ready to print; what does not apply is empty. */
public record SubscriptionView(
    String number, String plan, String product, String productHref, String state, String tone, String price, String started, String next, String renews, String renewalPrice,
    String nextPlan, String nextSeats, String ends, String pauses, String minimum, String account, String accountNumber, boolean changeable, boolean seatsChangeable, boolean endable, boolean pausable, boolean resumable,
    boolean keepable, List<PlanTexts.Fact> conditions, List<UsageView> usage, List<ChargeView> charges, List<StepView> history) {

  static SubscriptionView of(SubscriptionDetails details, Formats formats, Locale locale) {
    var row = details.row();
    var running = details.isRunning() && row.endsOn() == null;
    return new SubscriptionView(row.number(), row.plan(), row.product(), Address.of("/catalogue/product").and("number", details.productNumber()).toString(),
        formats.name(row.state()), SubscriptionRowView.tone(row.state()), PlanTexts.price(row.price(), row.period(), formats, locale), formats.date(row.startedOn()),
        formats.date(row.nextOn()), running ? formats.date(row.renewsOn()) : "", running ? formats.money(details.renewalPrice().gross()) : "", details.nextPlan(),
        details.nextSeats() == null ? "" : formats.number(details.nextSeats()),
        row.endsOn() == null ? "" : formats.date(row.endsOn().minusDays(1)), formats.date(details.pausesOn()),
        details.isRunning() && details.minimumUntil().isAfter(row.startedOn()) ? formats.date(details.minimumUntil()) : "",
        details.accountNumber() + " " + details.accountName(), details.accountNumber(), details.isChangeable(), details.isSeatsChangeable(), details.isEndable(), details.isPausable(), details.isResumable(),
        details.isKeepable(), facts(details, formats, locale), UsageView.of(details, formats), ChargeView.of(details, formats),
        StepView.of(details, formats, locale));
  }

  private static List<PlanTexts.Fact> facts(SubscriptionDetails details, Formats formats, Locale locale) {
    var rates = details.rates();
    return PlanTexts.facts(details.conditions(), rates == null ? null : rates.included(), rates == null ? List.of() : rates.tiers(), formats, locale);
  }
}

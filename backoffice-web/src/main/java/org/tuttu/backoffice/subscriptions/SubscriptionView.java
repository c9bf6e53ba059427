package org.tuttu.backoffice.subscriptions;

import java.util.List;
import java.util.Locale;
import org.tuttu.backoffice.Tones;
import org.tuttu.subscriptions.ReadingRow;
import org.tuttu.subscriptions.StaffSubscriptionDetails;
import org.tuttu.subscriptions.selfservice.SubscriptionRow;
import org.tuttu.web.page.Formats;
import org.tuttu.web.plan.ChargeView;
import org.tuttu.web.plan.PlanTexts;
import org.tuttu.web.plan.StepView;
import org.tuttu.web.plan.UsageView;

/** A subscription on the staff's page, ready to print; what does not apply is empty. */
public record SubscriptionView(
    String number, String customer, String customerName, String plan, String planNumber, String product, String state, String tone, String price, String started, String next,
    String renews, String renewalPrice, String nextPlan, String nextSeats, String ends, String pauses, String minimum, String account, String accountName, boolean changeable, boolean seatsChangeable, boolean endable,
    boolean pausable, boolean resumable, boolean keepable, boolean counted, List<PlanTexts.Fact> conditions, List<UsageView> usage, List<Reading> readings,
    List<ChargeView> charges, List<StepView> history) {

  /** Something that was counted. */
  public record Reading(String key, String day, String countsOn, String quantity, String at, String by) {
    static Reading of(ReadingRow row, Formats formats) {
      return new Reading(row.key(), formats.date(row.usedOn()), row.countsOn().equals(row.usedOn()) ? "" : formats.date(row.countsOn()), formats.number(row.quantity()),
          formats.moment(row.at()), row.by());
    }
  }

  /** In a list. */
  public record Row(String number, String plan, String product, String state, String tone, String price, String renews) {
    public static Row of(SubscriptionRow row, Formats formats, Locale locale) {
      return new Row(row.number(), row.plan(), row.product(), formats.name(row.state()), Tones.of(row.state()), PlanTexts.price(row.price(), row.period(), formats, locale),
          row.nextOn() == null || row.endsOn() != null ? "" : formats.date(row.renewsOn()));
    }
  }

  static SubscriptionView of(StaffSubscriptionDetails staff, Formats formats, Locale locale) {
    var details = staff.subscription();
    var row = details.row();
    var rates = details.rates();
    var running = details.isRunning() && row.endsOn() == null;
    return new SubscriptionView(row.number(), staff.customerNumber(), staff.customerName(), row.plan(), details.planNumber(), row.product(), formats.name(row.state()),
        Tones.of(row.state()), PlanTexts.price(row.price(), row.period(), formats, locale), formats.date(row.startedOn()), formats.date(row.nextOn()),
        running ? formats.date(row.renewsOn()) : "", running ? formats.money(details.renewalPrice().gross()) : "", details.nextPlan(), details.nextSeats() == null ? "" : formats.number(details.nextSeats()),
        row.endsOn() == null ? "" : formats.date(row.endsOn().minusDays(1)), formats.date(details.pausesOn()),
        details.isRunning() && details.minimumUntil().isAfter(row.startedOn()) ? formats.date(details.minimumUntil()) : "", details.accountNumber(), details.accountName(),
        details.isChangeable(), details.isSeatsChangeable(), details.isEndable(), details.isPausable(), details.isResumable(), details.isKeepable(), rates != null,
        PlanTexts.facts(details.conditions(), rates == null ? null : rates.included(), rates == null ? List.of() : rates.tiers(), formats, locale),
        UsageView.of(details, formats), staff.readings().stream().map(reading -> Reading.of(reading, formats)).toList(), ChargeView.of(details, formats),
        StepView.of(details, formats, locale));
  }
}

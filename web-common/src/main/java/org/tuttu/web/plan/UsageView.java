package org.tuttu.web.plan;

import java.util.List;
import org.tuttu.subscriptions.selfservice.SubscriptionDetails;
import org.tuttu.subscriptions.selfservice.UsageRow;
import org.tuttu.web.page.Formats;

/**
 * What was counted in a period, ready to print.
 *
 * @param share of the most that was counted in one, from 0 to 100
 */
public record UsageView(String period, String quantity, int share, String cost, boolean open) {
  public static List<UsageView> of(SubscriptionDetails details, Formats formats) {
    var most = details.usage().stream().mapToDouble(usage -> usage.quantity().doubleValue()).max().orElse(0);
    return details.usage().stream().map(usage -> of(usage, details.conditions().meter(), most, formats)).toList();
  }

  private static UsageView of(UsageRow usage, String meter, double most, Formats formats) {
    var share = most <= 0 ? 0 : (int) Math.max(0, Math.round(usage.quantity().doubleValue() * 100 / most));
    return new UsageView(ChargeView.period(usage.from(), usage.until(), formats), PlanTexts.amount(usage.quantity(), meter, formats), share, formats.money(usage.cost().gross()),
        usage.open());
  }
}

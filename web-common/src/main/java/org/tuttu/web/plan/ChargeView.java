package org.tuttu.web.plan;

import java.time.LocalDate;
import java.util.List;
import org.tuttu.subscriptions.selfservice.SubscriptionDetails;
import org.tuttu.web.page.Formats;

/**
 * What was charged for a subscription, ready to print.
 *
 * @param invoice its number; null for none
 */
public record ChargeView(String kind, String period, String net, String gross, String invoice) {
  public static List<ChargeView> of(SubscriptionDetails details, Formats formats) {
    return details.charges().stream().map(charge -> new ChargeView(formats.name(charge.kind()), period(charge.from(), charge.until(), formats),
        formats.money(charge.charge().net()), formats.money(charge.charge().gross()), charge.invoice())).toList();
  }

  /** @param until the day after the last one, which is printed */
  static String period(LocalDate from, LocalDate until, Formats formats) {
    return formats.date(from) + " – " + formats.date(until.minusDays(1));
  }
}

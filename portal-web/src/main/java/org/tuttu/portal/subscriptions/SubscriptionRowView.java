package org.tuttu.portal.subscriptions;

import java.util.Locale;
import org.tuttu.portal.Address;
import org.tuttu.subscriptions.selfservice.SubscriptionRow;
import org.tuttu.subscriptions.selfservice.SubscriptionState;
import org.tuttu.web.page.Formats;
import org.tuttu.web.plan.PlanTexts;

/** A subscription in a list, ready to print. */
public record SubscriptionRowView(String number, String href, String plan, String product, String state, String tone, String price, String renews) {

  public static SubscriptionRowView of(SubscriptionRow row, Formats formats, Locale locale) {
    return new SubscriptionRowView(row.number(), href(row.number()), row.plan(), row.product(), formats.name(row.state()), tone(row.state()),
        PlanTexts.price(row.price(), row.period(), formats, locale), row.endsOn() == null ? formats.date(row.renewsOn()) : "");
  }

  static String href(String number) {
    return Address.of("/subscriptions/subscription").and("number", number).toString();
  }

  /** The badge's colour. */
  static String tone(SubscriptionState state) {
    return switch (state) {
      case ACTIVE -> "good";
      case PAUSING, ENDING -> "warn";
      case PAUSED -> "info";
      case ENDED -> "neutral";
    };
  }
}

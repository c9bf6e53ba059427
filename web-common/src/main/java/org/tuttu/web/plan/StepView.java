package org.tuttu.web.plan;

import java.util.List;
import java.util.Locale;
import org.tuttu.subscriptions.selfservice.SubscriptionDetails;
import org.tuttu.subscriptions.selfservice.SubscriptionStep;
import org.tuttu.web.page.Formats;
import org.tuttu.web.page.WebTexts;

/** What happened to a subscription, ready to print. */
public record StepView(String icon, String text, String when, String by, String note) {
  public static List<StepView> of(SubscriptionDetails details, Formats formats, Locale locale) {
    return details.history().stream().map(event -> new StepView(icon(event.step()), formats.name(event.step()), formats.moment(event.at()), event.by(),
        event.day() == null ? event.plan() : WebTexts.text(locale, "plan.from", event.plan(), formats.date(event.day())))).toList();
  }

  public static String icon(SubscriptionStep step) {
    return switch (step) {
      case STARTED, RESUMED, KEPT -> "check";
      case RENEWED -> "history";
      case CHANGED, CHANGE_PLANNED, CHANGE_DROPPED, SEATS_CHANGED, SEATS_PLANNED -> "switch";
      case PAUSED, PAUSE_PLANNED -> "clock";
      case ENDING, ENDED -> "close";
    };
  }
}

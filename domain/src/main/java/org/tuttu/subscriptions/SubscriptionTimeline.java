package org.tuttu.subscriptions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.LocalDate;
import java.util.List;
import org.tuttu.subscriptions.selfservice.SubscriptionStep;
import org.tuttu.timeline.TimelineBranch;
import org.tuttu.timeline.TimelineBranches;
import org.tuttu.timeline.TimelineValues;

/** What became of subscriptions, on customers' timelines. */
@ApplicationScoped
class SubscriptionTimeline {

  void add(@Observes TimelineBranches branches) {
    branches.add(new TimelineBranch("subscription", "e.id", "e.at", List.of("s.number", "e.note", "e.step", "e.by_name", "e.day"),
        "from subscription_events e join subscriptions s on s.id = e.subscription_id where e.customer_id = " + TimelineBranch.CUSTOMER
            + TimelineBranch.PAST + " order by e.at desc, e.id desc",
        "(e.at, e.id) < (select at, id from subscription_events where id = ?)",
        SubscriptionTimeline::row));
  }

  private static TimelineSubscription row(TimelineValues values) {
    return new TimelineSubscription(values.text(0), values.text(1), values.one(SubscriptionStep.class, 2), values.text(3),
        values.text(4) == null ? null : LocalDate.parse(values.text(4)));
  }
}

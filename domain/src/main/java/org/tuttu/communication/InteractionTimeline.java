package org.tuttu.communication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import org.tuttu.timeline.TimelineBranch;
import org.tuttu.timeline.TimelineBranches;
import org.tuttu.timeline.TimelineValues;

/** Interactions on customers' timelines. */
@ApplicationScoped
class InteractionTimeline {

  void add(@Observes TimelineBranches branches) {
    branches.add(new TimelineBranch("interaction", "i.id", "i.at", List.of("i.channel", "i.direction", "i.summary", "i.notes", "i.recorded_by_name"),
        "from interactions i where i.customer_id = " + TimelineBranch.CUSTOMER + TimelineBranch.PAST + " order by i.id desc", "i.id < ?", InteractionTimeline::row));
  }

  private static InteractionRow row(TimelineValues values) {
    return new InteractionRow(values.one(Channel.class, 0), values.one(Direction.class, 1), values.text(2), values.text(3), values.text(4));
  }
}

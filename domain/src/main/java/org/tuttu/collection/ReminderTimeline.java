package org.tuttu.collection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import org.tuttu.timeline.TimelineBranch;
import org.tuttu.timeline.TimelineBranches;

/** What customers were reminded of, on their timelines. */
@ApplicationScoped
class ReminderTimeline {

  void add(@Observes TimelineBranches branches) {
    branches.add(new TimelineBranch("reminder", "r.id", "r.sent_at", List.of("(select number from invoices where id = r.invoice_id)", "r.position", "r.recipient"),
        "from reminders r where r.customer_id = " + TimelineBranch.CUSTOMER + TimelineBranch.PAST + " order by r.id desc", "r.id < ?",
        values -> new TimelineReminder(values.text(0), Integer.parseInt(values.text(1)), values.text(2))));
  }
}

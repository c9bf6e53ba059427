package org.tuttu.customer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import org.tuttu.customer.selfservice.ChangeAction;
import org.tuttu.customer.selfservice.ChangeStatus;
import org.tuttu.customer.selfservice.ChangeSubject;
import org.tuttu.timeline.TimelineBranch;
import org.tuttu.timeline.TimelineBranches;
import org.tuttu.timeline.TimelineValues;

/** Change requests, and sign-ins to the portal, on customers' timelines. */
@ApplicationScoped
class CustomerTimeline {

  private static final FieldValuesConverter VALUES = new FieldValuesConverter();

  /** Microseconds since 1970, as exact as the database keeps a moment. */
  private static final String SIGN_IN_POSITION = "cast(extract(epoch from s.started_at) * 1000000 as bigint)";

  void add(@Observes TimelineBranches branches) {
    branches.add(new TimelineBranch("change", "r.id", "r.requested_at",
        List.of("r.number", "r.subject_type", "r.subject_label", "r.action", "r.status", "r.before", "r.after", "r.requested_by_name"),
        "from change_requests r where r.customer_id = " + TimelineBranch.CUSTOMER + TimelineBranch.PAST + " order by r.id desc", "r.id < ?", CustomerTimeline::change));
    branches.add(new TimelineBranch("sign-in", SIGN_IN_POSITION, "s.started_at", List.of("s.name"), """
        from memberships m cross join lateral (
          select started_at, name from sign_ins where subject = m.subject and application = 'portal'{past} order by started_at desc limit 30) s
        where m.customer_id = (select id from its) order by s.started_at desc""", "started_at < timestamptz 'epoch' + least(?, 9000000000000000) * interval '1 microsecond'",
        values -> new TimelineSignIn(values.text(0))));
  }

  private static TimelineChange change(TimelineValues values) {
    FieldValues before = VALUES.convertToEntityAttribute(values.text(5));
    FieldValues after = VALUES.convertToEntityAttribute(values.text(6));
    return new TimelineChange(values.text(0), values.one(ChangeSubject.class, 1), values.text(2), values.one(ChangeAction.class, 3),
        values.one(ChangeStatus.class, 4), before.changesTo(after), values.text(7));
  }
}

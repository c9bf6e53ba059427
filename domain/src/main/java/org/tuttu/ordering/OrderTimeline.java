package org.tuttu.ordering;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import org.tuttu.ordering.selfservice.OrderStatus;
import org.tuttu.ordering.selfservice.ReturnReason;
import org.tuttu.ordering.selfservice.ReturnStatus;
import org.tuttu.timeline.TimelineBranch;
import org.tuttu.timeline.TimelineBranches;
import org.tuttu.timeline.TimelineValues;

/** Orders on customers' timelines, by when they were placed, and returns, by when they were asked for. */
@ApplicationScoped
class OrderTimeline {

  void add(@Observes TimelineBranches branches) {
    branches.add(new TimelineBranch("order", "o.id", "o.placed_at", List.of("o.number", "o.status", "o.gross", "o.currency", "o.reference"),
        "from orders o where o.customer_id = " + TimelineBranch.CUSTOMER + TimelineBranch.PAST + " order by o.placed_at desc, o.id desc",
        "(o.placed_at, o.id) < (select placed_at, id from orders where id = ?)",
        OrderTimeline::row));
    branches.add(new TimelineBranch("return", "r.id", "r.asked_at", List.of("r.number", "r.status", "r.reason", "r.asked_by_name"),
        "from returns r where r.customer_id = " + TimelineBranch.CUSTOMER + TimelineBranch.PAST + " order by r.asked_at desc, r.id desc",
        "(r.asked_at, r.id) < (select asked_at, id from returns where id = ?)",
        OrderTimeline::returned));
  }

  private static TimelineReturn returned(TimelineValues values) {
    return new TimelineReturn(values.text(0), values.one(ReturnStatus.class, 1), values.one(ReturnReason.class, 2), values.text(3));
  }

  private static TimelineOrder row(TimelineValues values) {
    return new TimelineOrder(values.text(0), values.one(OrderStatus.class, 1), values.money(2), values.text(4));
  }
}

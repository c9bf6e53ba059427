package org.tuttu.billing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import org.tuttu.billing.selfservice.InvoiceKind;
import org.tuttu.billing.selfservice.PaymentKind;
import org.tuttu.timeline.TimelineBranch;
import org.tuttu.timeline.TimelineBranches;

/** What was charged and what was paid, on customers' timelines. */
@ApplicationScoped
class BillingTimeline {

  void add(@Observes TimelineBranches branches) {
    branches.add(new TimelineBranch("invoice", "i.id", "i.issued_at", List.of("i.number", "i.kind", "i.gross", "i.currency", "i.issued_by_name"),
        "from invoices i where i.customer_id = " + TimelineBranch.CUSTOMER + TimelineBranch.PAST + " order by i.issued_on desc, i.id desc",
        "(i.issued_on, i.id) < (select issued_on, id from invoices where id = ?)",
        values -> new TimelineInvoice(values.text(0), values.one(InvoiceKind.class, 1), values.money(2), values.text(4))));
    branches.add(new TimelineBranch("payment", "y.id", "y.recorded_at", List.of("y.number", "y.kind", "y.amount", "y.currency", "y.note", "y.recorded_by_name"),
        "from payments y where y.customer_id = " + TimelineBranch.CUSTOMER + TimelineBranch.PAST + " order by y.id desc", "y.id < ?",
        values -> new TimelinePayment(values.text(0), values.one(PaymentKind.class, 1), values.money(2), values.text(4), values.text(5))));
  }
}

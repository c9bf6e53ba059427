package org.tuttu.backoffice.audit;

import java.util.List;
import org.tuttu.audit.AuditRow;
import org.tuttu.backoffice.ChangeView;
import org.tuttu.backoffice.Wording;
import org.tuttu.web.page.Formats;

/** One entry of the trail, ready to print. */
public record TrailRow(
    String instant, String at, String actor, String action, String record, String customer, List<ChangeView> changes) {

  static TrailRow of(AuditRow row, Formats formats, Wording wording) {
    return new TrailRow(
        row.at().toString(), formats.dateTime(row.at()), row.actor() == null ? wording.text("page.trail.nobody") : row.actor(),
        wording.action(row.action()), row.recordId() == null ? "" : row.recordType() + " " + row.recordId(), row.customerNumber(),
        ChangeView.of(row.changes(), wording));
  }
}

package org.tuttu.backoffice.customer;

import java.util.List;
import java.util.stream.Collectors;
import org.tuttu.backoffice.Wording;
import org.tuttu.customer.TimelineChange;
import org.tuttu.customer.selfservice.ChangeAction;
import org.tuttu.customer.selfservice.ChangeRow;
import org.tuttu.customer.selfservice.ChangeSubject;
import org.tuttu.shared.FieldChange;

/** What a change request is about, in a few words. */
public final class ChangeTexts {
  private ChangeTexts() {}

  /** Such as "Address (Storgata 1): Street, Town". */
  public static String what(ChangeRow row, Wording wording) {
    return what(row.subject(), row.subjectLabel(), row.action(), row.changes(), wording);
  }

  static String what(TimelineChange row, Wording wording) {
    return what(row.subject(), row.subjectLabel(), row.action(), row.changes(), wording);
  }

  private static String what(ChangeSubject subject, String label, ChangeAction action, List<FieldChange> changes, Wording wording) {
    var fields = changes.stream().map(change -> wording.field(change.field())).distinct().collect(Collectors.joining(", "));
    var kind = wording.text("change." + subject + "." + action);
    var head = label == null ? kind : kind + " (" + label + ")";
    return fields.isEmpty() ? head : head + ": " + fields;
  }
}

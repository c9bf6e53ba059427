package org.tuttu.backoffice.customer;

import java.util.stream.Collectors;
import org.tuttu.backoffice.Wording;
import org.tuttu.customer.selfservice.ChangeRow;

/** What a change request is about, in a few words. */
public final class ChangeTexts {
  private ChangeTexts() {}

  /** Such as "Address (Storgata 1): Street, Town". */
  public static String what(ChangeRow row, Wording wording) {
    var fields = row.changes().stream().map(change -> wording.field(change.field())).distinct().collect(Collectors.joining(", "));
    var kind = wording.text("change." + row.subject() + "." + row.action());
    var head = row.subjectLabel() == null ? kind : kind + " (" + row.subjectLabel() + ")";
    return fields.isEmpty() ? head : head + ": " + fields;
  }
}

package org.tuttu.backoffice;

import java.util.List;
import org.tuttu.shared.FieldChange;

/** One field's value before and after, ready to print. */
public record ChangeView(String field, String before, String after) {

  public static List<ChangeView> of(List<FieldChange> changes, Wording wording) {
    return changes.stream().map(change -> of(change, wording)).toList();
  }

  private static ChangeView of(FieldChange change, Wording wording) {
    return new ChangeView(
        wording.field(change.field()), wording.value(change.field(), change.before()), wording.value(change.field(), change.after()));
  }
}

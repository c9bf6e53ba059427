package org.tuttu.backoffice.customer;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.tuttu.backoffice.Tones;
import org.tuttu.backoffice.Wording;
import org.tuttu.customer.ChangeDetails;
import org.tuttu.customer.selfservice.ChangedField;
import org.tuttu.web.page.Formats;

/** A change request side by side, ready to print. */
public record ChangeRequestView(
    String title, String customer, String customerName, boolean waiting, String status, String tone, String effectiveOn, String requestedBy, String requestedAt,
    String decidedBy, String decidedAt, String reason, String undoneBy, String undoneAt, boolean undoable, boolean gone, List<Value> values) implements Serializable {

  /** @param moved the value changed since the customer proposed another */
  public record Value(String field, String before, String after, String now, boolean moved) implements Serializable {}

  static ChangeRequestView of(ChangeDetails details, Formats formats, Wording wording) {
    var change = details.change();
    return new ChangeRequestView(
        wording.text("page.change.title", change.number()), change.customerNumber(), change.customerName(), change.isWaiting(),
        formats.name(change.status()), Tones.of(change.status()), formats.date(change.effectiveOn()), change.requestedBy(), formats.dateTime(change.requestedAt()), change.decidedBy(),
        formats.dateTime(change.decidedAt()), change.reason(), change.undoneBy(), formats.dateTime(change.undoneAt()), change.isUndoable(),
        change.isWaiting() && details.subjectIsGone(),
        new ArrayList<>(details.fields().stream().map(field -> value(field, wording)).toList()));
  }

  private static Value value(ChangedField field, Wording wording) {
    return new Value(
        wording.field(field.field()), wording.value(field.field(), field.before()), wording.value(field.field(), field.after()),
        wording.value(field.field(), field.now()), field.isChangedMeanwhile());
  }
}

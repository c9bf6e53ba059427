package org.tuttu.customer.selfservice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.tuttu.customer.Iban;
import org.tuttu.shared.FieldChange;

/**
 * A change request in a list.
 *
 * @param subjectLabel what people call the address or contact point; null for the customer itself
 * @param effectiveOn  from which day it holds; null for at once
 * @param reason   why it was refused; null otherwise
 * @param undoneBy who took the decision back; null when nobody did
 */
public record ChangeRow(
    long id, String number, long version, ChangeSubject subject, String subjectLabel, ChangeAction action, ChangeStatus status,
    LocalDate effectiveOn, List<FieldChange> changes, String requestedBy, Instant requestedAt, String decidedBy, Instant decidedAt, String reason, String undoneBy, Instant undoneAt, String customerNumber,
    String customerName) {

  /** For who may not know bank accounts. */
  ChangeRow masked() {
    return with(subjectLabel, changes.stream().map(change -> new FieldChange(change.field(), Iban.masked(change.before()), Iban.masked(change.after()))).toList());
  }

  /** For who may not know of the account at all: that there was something. */
  ChangeRow hidden() {
    return with(null, changes.stream().map(change -> new FieldChange(change.field(), null, null)).toList());
  }

  private ChangeRow with(String label, List<FieldChange> values) {
    return new ChangeRow(id, number, version, subject, label, action, status, effectiveOn, values, requestedBy, requestedAt, decidedBy, decidedAt, reason, undoneBy, undoneAt, customerNumber,
        customerName);
  }

  public boolean isWaiting() {
    return status == ChangeStatus.WAITING;
  }

  /** Whether its customer can still take it back. */
  public boolean isOpen() {
    return switch (status) {
      case UNCONFIRMED, INCOMPLETE, WAITING, SCHEDULED -> true;
      case APPLIED, APPROVED, REFUSED, WITHDRAWN, UNDONE -> false;
    };
  }

  /** Whether staff can take back what was decided. */
  public boolean isUndoable() {
    return status == ChangeStatus.APPLIED || status == ChangeStatus.APPROVED || status == ChangeStatus.REFUSED || status == ChangeStatus.SCHEDULED;
  }
}

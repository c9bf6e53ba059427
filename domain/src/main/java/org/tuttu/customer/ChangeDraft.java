package org.tuttu.customer;

import java.time.LocalDate;
import java.util.List;
import org.tuttu.customer.selfservice.ChangeAction;
import org.tuttu.customer.selfservice.ChangeSubject;
import org.tuttu.shared.FieldChange;

/**
 * What a customer proposes.
 *
 * @param subjectId    which address or contact point; null for the customer itself, and for a part that is to be added
 * @param subjectLabel what people call that part; null for the customer itself
 * @param policies     the fields of {@code change_policies} that say whether staff decide; empty when each changed field says it for itself
 * @param effectiveOn  from which later day it holds; null for at once
 */
public record ChangeDraft(
    ChangeSubject subject, Long subjectId, String subjectLabel, ChangeAction action, List<FieldChange> changes, List<String> policies, LocalDate effectiveOn) {

  /** Whether a way to reach the customer is new, or leads elsewhere than before. */
  boolean hasNewValue() {
    return changes.stream().anyMatch(change -> change.field().equals("value") && change.after() != null);
  }
}

package org.tuttu.customer;

import java.util.List;
import org.tuttu.customer.selfservice.ChangeRow;
import org.tuttu.customer.selfservice.ChangedField;

/**
 * A change request as staff decide it.
 *
 * @param subjectIsGone the address or contact point that was to change is no longer there
 */
public record ChangeDetails(ChangeRow change, List<ChangedField> fields, boolean subjectIsGone) {

  /** Something changed since the customer proposed it; worth a second look. */
  public boolean isChangedMeanwhile() {
    return change.isWaiting() && (subjectIsGone || fields.stream().anyMatch(ChangedField::isChangedMeanwhile));
  }
}

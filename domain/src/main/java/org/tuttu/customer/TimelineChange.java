package org.tuttu.customer;

import java.util.List;
import org.tuttu.customer.selfservice.ChangeAction;
import org.tuttu.customer.selfservice.ChangeStatus;
import org.tuttu.customer.selfservice.ChangeSubject;
import org.tuttu.shared.FieldChange;

/**
 * A change request on a customer's timeline.
 *
 * @param subjectLabel what people call the address or contact point; null for the customer itself
 */
public record TimelineChange(
    String number, ChangeSubject subject, String subjectLabel, ChangeAction action, ChangeStatus status, List<FieldChange> changes, String requestedBy) {}

package org.tuttu.audit;

import java.time.Instant;
import java.util.List;
import org.tuttu.shared.FieldChange;

/** One entry of the trail as a list shows it. */
public record AuditRow(
    long id, Instant at, String actor, String action, String recordType, String recordId, String customerNumber, List<FieldChange> changes) {}

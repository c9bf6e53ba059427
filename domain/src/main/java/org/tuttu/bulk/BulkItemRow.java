package org.tuttu.bulk;

import org.tuttu.shared.Reason;

/**
 * A record to which a job could not be done, or not be undone.
 *
 * @param record its number or id
 */
public record BulkItemRow(int position, String record, BulkOutcome outcome, Reason reason) {}

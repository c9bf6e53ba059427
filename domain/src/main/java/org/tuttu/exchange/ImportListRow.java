package org.tuttu.exchange;

import java.time.Instant;

/** An import in the list of all. */
public record ImportListRow(long id, String number, ImportKind kind, ImportStatus status, String fileName, Counts counts, String uploadedBy, Instant uploadedAt) {
}

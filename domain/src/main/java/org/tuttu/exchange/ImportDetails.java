package org.tuttu.exchange;

import java.time.Instant;
import org.tuttu.shared.Reason;

/**
 * An import on its own page.
 *
 * @param rows    of the file; null until they were counted
 * @param counts  of the present or the last step
 * @param failure null unless it failed
 * @param purged  whether its file and rows are gone
 */
public record ImportDetails(
    String number, long version, ImportStatus status, String fileName, String fileHash, long fileBytes, ImportPlan plan, Long rows, Counts counts,
    Reason failure, String uploadedBy, Instant uploadedAt, Instant startedAt, Instant endedAt, boolean purged) {
}

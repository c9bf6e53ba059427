package org.tuttu.exchange;

import java.util.List;
import org.tuttu.shared.Reason;

/** A row that was not brought in, as it stands in the file, and why. */
public record RefusedRow(long line, List<String> cells, Reason reason) {
}

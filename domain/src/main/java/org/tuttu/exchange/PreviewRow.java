package org.tuttu.exchange;

import java.util.Collections;
import java.util.List;
import org.tuttu.shared.Reason;

/**
 * What would become of a row if the file were brought in now.
 *
 * @param line   of the file
 * @param reason why it would be refused; null when it would not
 * @param values what is understood of it, in the order of the columns that are not left out: texts, numbers, moments ({@link java.time.ZonedDateTime}),
 *     answers, values of enums; null where the row says nothing
 */
public record PreviewRow(long line, RowOutcome outcome, Reason reason, List<Object> values) {

  public PreviewRow {
    values = Collections.unmodifiableList(values);
  }
}

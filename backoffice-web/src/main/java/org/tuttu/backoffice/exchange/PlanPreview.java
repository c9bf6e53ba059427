package org.tuttu.backoffice.exchange;

import java.math.BigDecimal;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import org.tuttu.backoffice.Tones;
import org.tuttu.backoffice.Wording;
import org.tuttu.exchange.Preview;
import org.tuttu.exchange.PreviewRow;
import org.tuttu.web.page.Formats;

/**
 * What would become of a file's first rows, ready to print.
 *
 * @param problem why there is none; empty when there is
 */
public record PlanPreview(List<String> heads, List<Row> rows, String problem) {

  /** @param why empty unless the row would be refused */
  public record Row(String line, String outcome, String tone, String why, List<String> values) {}

  static PlanPreview of(Preview preview, Formats formats, Wording wording) {
    return new PlanPreview(preview.fields().stream().map(formats::name).toList(), preview.rows().stream().map(row -> row(row, formats, wording)).toList(), "");
  }

  static PlanPreview none(String problem) {
    return new PlanPreview(List.of(), List.of(), problem);
  }

  private static Row row(PreviewRow row, Formats formats, Wording wording) {
    return new Row(formats.number(row.line()), formats.name(row.outcome()), Tones.of(row.outcome()), row.reason() == null ? "" : ImportView.text(row.reason(), wording),
        row.values().stream().map(value -> text(value, formats, wording)).toList());
  }

  private static String text(Object value, Formats formats, Wording wording) {
    if (value == null) {
      return "";
    }
    if (value instanceof Enum<?> choice) {
      return formats.name(choice);
    }
    if (value instanceof BigDecimal number) {
      return formats.exact(number);
    }
    if (value instanceof Integer number) {
      return formats.number(number);
    }
    if (value instanceof Boolean answer) {
      return wording.text(answer ? "value.yes" : "value.no");
    }
    if (value instanceof ZonedDateTime moment) {
      return formats.date(moment.toLocalDate()) + (moment.toLocalTime().equals(LocalTime.MIDNIGHT) ? "" : " " + moment.toLocalTime());
    }
    return value.toString();
  }
}

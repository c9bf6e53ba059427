package org.tuttu.exchange;

import java.util.List;

/**
 * What would become of a file's first rows.
 *
 * @param fields what the rows' values are, in their order
 */
public record Preview(List<ImportField> fields, List<PreviewRow> rows) {

  public Preview {
    fields = List.copyOf(fields);
    rows = List.copyOf(rows);
  }
}

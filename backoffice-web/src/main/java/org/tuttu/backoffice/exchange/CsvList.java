package org.tuttu.backoffice.exchange;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.tuttu.exchange.SafeCells;

/** A list with commas between its columns (RFC 4180), and no cell that a spreadsheet would run. */
final class CsvList implements ListWriter {
  private final CsvWriter csv;

  CsvList(Writer writer, List<String> heading) {
    csv = CsvWriter.builder().build(writer);
    csv.writeRecord(heading);
  }

  @Override
  public void row(List<String> values) {
    csv.writeRecord(values.stream().map(SafeCells::written).toList());
  }

  @Override
  public void close() throws IOException {
    csv.close();
  }
}

package org.tuttu.backoffice.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A list as a workbook (Office Open XML): texts are texts, whatever they begin with, and numbers are numbers. A full sheet is followed by another. */
final class WorkbookList implements ListWriter {

  /** A sheet has 1,048,576 rows. */
  private static final int FULL = 1_000_000;
  private static final int BATCH = 1_000;

  private final Workbook workbook;
  private final String name;
  private final List<String> heading;
  private final Set<Integer> numbers;
  private Worksheet sheet;
  private int sheets;
  private int rows;

  /** @param numbers the columns whose values are numbers */
  WorkbookList(OutputStream out, String name, List<String> heading, Set<Integer> numbers) throws IOException {
    workbook = new Workbook(out, "Tuttu", null);
    this.name = name;
    this.heading = heading;
    this.numbers = numbers;
    begin();
  }

  private void begin() throws IOException {
    if (sheet != null) {
      sheet.finish();
    }
    sheets++;
    sheet = workbook.newWorksheet(sheets == 1 ? name : name + " " + sheets);
    rows = 0;
    for (int i = 0; i < heading.size(); i++) {
      sheet.inlineString(0, i, heading.get(i));
    }
  }

  @Override
  public void row(List<String> values) throws IOException {
    if (rows == FULL) {
      begin();
    }
    rows++;
    for (int i = 0; i < values.size(); i++) {
      if (numbers.contains(i) && !values.get(i).isEmpty()) {
        sheet.value(rows, i, new BigDecimal(values.get(i)));
      } else if (!values.get(i).isEmpty()) {
        sheet.inlineString(rows, i, values.get(i));
      }
    }
    if (rows % BATCH == 0) {
      sheet.flush();
    }
  }

  @Override
  public void close() throws IOException {
    sheet.finish();
    workbook.close();
  }
}

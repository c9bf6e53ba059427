package org.tuttu.exchange;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.tuttu.shared.RuleViolated;

/** The cells of a small file that somebody sent, a workbook or a text with columns, with the same care as the large ones of imports. */
public final class FileCells {

  private static final int START = 1 << 16;

  /** In bytes. */
  private static final long MOST_UNPACKED = 32L << 20;

  private FileCells() {}

  /**
   * @param most    so many rows are read
   * @param tooLong the code of the refusal of a workbook that is much larger than it looks
   * @throws RuleViolated when it cannot be read; it says after which line
   */
  public static List<List<String>> of(byte[] file, int most, String tooLong) throws IOException {
    byte[] start = Arrays.copyOf(file, Math.min(START, file.length));
    List<List<String>> rows = new ArrayList<>();
    try (FileRows cells = SheetRows.isWorkbook(start) ? new SheetRows(new ByteArrayInputStream(file), new SheetRows.Bounds(MOST_UNPACKED, MOST_UNPACKED / 4, tooLong))
        : new CsvRows(new ByteArrayInputStream(file), TextForm.recognisedFrom(start))) {
      while (rows.size() < most && cells.hasNext()) {
        rows.add(cells.next().cells().stream().map(SafeCells::read).toList());
      }
    }
    return rows;
  }
}

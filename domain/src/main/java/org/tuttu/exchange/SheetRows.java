package org.tuttu.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.tuttu.shared.RuleViolated;

/**
 * The rows of a workbook's first sheet (Office Open XML, ECMA-376), and of those after it that have the same heading. Numbers come with a point before their decimals, and days with the year first, however the
 * workbook shows them. A formula counts as its last result.
 */
final class SheetRows implements FileRows {

  /** Of an import. */
  private static final Bounds USUAL = new Bounds(ImportFiles.LONGEST, 200L << 20, "import.file-too-long");

  /** In bytes, between two marks of the XML inside. */
  private static final long LONGEST_TEXT = 4L << 20;

  /** Workbooks keep no more digits. */
  private static final MathContext AS_KEPT = new MathContext(15);

  /**
   * How large a workbook may be, unpacked, in bytes.
   *
   * @param shared the texts that its cells share: they are in memory at once
   * @param code   of the refusal
   */
  record Bounds(long all, long shared, String code) {}

  private final Path copy;
  private final ReadableWorkbook workbook;
  private final Iterator<Sheet> sheets;
  private Stream<Row> stream = Stream.empty();
  private Iterator<Row> rows = stream.iterator();
  private List<String> heading;
  private long before;
  private long last;

  /** @throws RuleViolated when this is no workbook, or one that is larger inside than a file may be */
  SheetRows(InputStream content) throws IOException {
    this(content, USUAL);
  }

  /** As above, within bounds of its own. */
  SheetRows(InputStream content, Bounds bounds) throws IOException {
    copy = Files.createTempFile("tuttu-import", ".xlsx");
    try {
      Files.copy(content, copy, StandardCopyOption.REPLACE_EXISTING);
      requireBearable(copy, bounds);
      workbook = new ReadableWorkbook(copy.toFile(), new ReadingOptions(true, false));
      sheets = workbook.getSheets().filter(sheet -> sheet.getVisibility() == SheetVisibility.VISIBLE).toList().iterator();
    } catch (IOException | RuntimeException e) {
      Files.deleteIfExists(copy);
      throw e instanceof RuleViolated refused ? refused : new RuleViolated("import.broken-file", 0);
    }
  }

  static boolean isWorkbook(byte[] start) {
    return start.length >= 4 && ReadableWorkbook.isOOXMLZipHeader(start);
  }

  /** What is said to be inside need not be what is: each part is unpacked once, and only counted. */
  private static void requireBearable(Path file, Bounds bounds) throws IOException {
    long all = 0;
    byte[] buffer = new byte[1 << 16];
    try (ZipFile zip = new ZipFile(file.toFile())) {
      for (Enumeration<? extends ZipEntry> parts = zip.entries(); parts.hasMoreElements();) {
        ZipEntry part = parts.nextElement();
        long bytes = 0;
        long text = 0;
        try (InputStream content = zip.getInputStream(part)) {
          for (int read = content.read(buffer); read > 0; read = content.read(buffer)) {
            bytes += read;
            for (int i = 0; i < read; i++) {
              text = buffer[i] == '<' ? 0 : text + 1;
              if (text > LONGEST_TEXT && part.getName().endsWith(".xml")) {
                throw new RuleViolated("import.broken-file", 0);
              }
            }
            if (all + bytes > bounds.all() || part.getName().endsWith("sharedStrings.xml") && bytes > bounds.shared()) {
              throw new RuleViolated(bounds.code());
            }
          }
        }
        all += bytes;
      }
    }
  }

  @Override
  public boolean hasNext() {
    try {
      while (!rows.hasNext() && sheets.hasNext()) {
        open(sheets.next());
      }
      return rows.hasNext();
    } catch (IOException | RuntimeException e) {
      throw new RuleViolated("import.broken-file", last);
    }
  }

  private void open(Sheet sheet) throws IOException {
    stream.close();
    before = last;
    stream = sheet.openStream();
    rows = stream.iterator();
    if (heading != null && (!rows.hasNext() || !cells(rows.next()).equals(heading))) {
      rows = Collections.emptyIterator();
    }
  }

  @Override
  public ImportRow next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    try {
      Row row = rows.next();
      List<String> cells = cells(row);
      heading = heading == null ? cells : heading;
      last = before + row.getRowNum();
      return new ImportRow(last, cells);
    } catch (RuntimeException e) {
      throw new RuleViolated("import.broken-file", last);
    }
  }

  private static List<String> cells(Row row) {
    List<String> cells = new ArrayList<>(row.getCellCount());
    for (int i = 0; i < row.getCellCount(); i++) {
      cells.add(SafeCells.written(text(row.getOptionalCell(i).orElse(null))));
    }
    return cells;
  }

  private static String text(Cell cell) {
    if (cell == null || cell.getType() == CellType.EMPTY || cell.getType() == CellType.ERROR) {
      return "";
    }
    if (cell.getType() == CellType.NUMBER) {
      return isDate(cell) ? date(cell.asDate()) : plain(cell.asNumber());
    }
    return cell.getText();
  }

  private static String plain(BigDecimal number) {
    BigDecimal stripped = number.round(AS_KEPT).stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0).toPlainString() : stripped.toPlainString();
  }

  /** ECMA-376, part 1, 18.8.30: numbers 14 to 22 and 45 to 47 are dates and times; of others the form tells. */
  private static boolean isDate(Cell cell) {
    Integer form = cell.getDataFormatId();
    if (form != null && (form >= 14 && form <= 22 || form >= 45 && form <= 47)) {
      return true;
    }
    String pattern = cell.getDataFormatString();
    return pattern != null && !pattern.equalsIgnoreCase("general")
        && pattern.replaceAll("\"[^\"]*\"|\\\\.|\\[[^\\]]*\\]", "").toLowerCase(Locale.ROOT).matches(".*[ymdhs].*");
  }

  private static String date(LocalDateTime date) {
    LocalDateTime second = date.plusNanos(500_000_000).truncatedTo(ChronoUnit.SECONDS);
    return second.toLocalTime().equals(LocalTime.MIDNIGHT) ? second.toLocalDate().toString() : second.toLocalDate() + " " + second.toLocalTime();
  }

  @Override
  public void close() throws IOException {
    try {
      stream.close();
      workbook.close();
    } finally {
      Files.deleteIfExists(copy);
    }
  }
}

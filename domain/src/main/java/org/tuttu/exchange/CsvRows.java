package org.tuttu.exchange;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.tuttu.shared.RuleViolated;

/** The rows of a file whose columns have a character between them (RFC 4180), the heading first. */
final class CsvRows implements FileRows {

  /** In characters: a quote that never closes would otherwise swallow the rest of the file. */
  private static final int LONGEST_CELL = 1 << 20;

  private final InputStream content;
  private final Iterator<CsvRecord> records;
  private long last;

  CsvRows(InputStream content, TextForm form) {
    this.content = content;
    InputStreamReader text = new InputStreamReader(content, form.charset().newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT));
    records = CsvReader.builder().fieldSeparator(form.delimiter()).commentStrategy(CommentStrategy.NONE).skipEmptyLines(true)
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE).missingFieldStrategy(FieldMismatchStrategy.IGNORE).allowUnclosedQuote(false)
        .maxBufferSize(LONGEST_CELL).detectBomHeader(false).ofCsvRecord(text).iterator();
  }

  @Override
  public boolean hasNext() {
    return understood(records::hasNext);
  }

  /** @throws NoSuchElementException after the last row */
  @Override
  public ImportRow next() {
    return understood(() -> {
      CsvRecord record = records.next();
      List<String> cells = record.getFields();
      boolean marked = last == 0 && !cells.isEmpty() && cells.get(0).startsWith("\ufeff");
      last = record.getStartingLineNumber();
      return new ImportRow(last, marked ? withoutMark(cells) : cells);
    });
  }

  @Override
  public void close() throws IOException {
    content.close();
  }

  private static List<String> withoutMark(List<String> cells) {
    List<String> plain = new ArrayList<>(cells);
    plain.set(0, cells.get(0).substring(1));
    return plain;
  }

  private interface Reading<T> {
    T get() throws IOException;
  }

  /** @throws RuleViolated with the line after which the file could not be read */
  private <T> T understood(Reading<T> reading) {
    try {
      return reading.get();
    } catch (CsvParseException e) {
      throw new RuleViolated("import.unreadable-row", last);
    } catch (UncheckedIOException | IOException e) {
      throw unreadable(e);
    }
  }

  private RuntimeException unreadable(Exception fault) {
    for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
      if (cause instanceof CharacterCodingException) {
        return new RuleViolated("import.other-encoding", last);
      }
    }
    return new RuleViolated("import.broken-file", last);
  }
}

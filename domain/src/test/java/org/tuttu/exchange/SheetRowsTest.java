package org.tuttu.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tuttu.shared.RuleViolated;

class SheetRowsTest {

  @TempDir
  Path folder;

  @Test
  void cellsAreReadAsWhatTheyAre() throws IOException {
    byte[] file = workbook(book -> {
      Worksheet sheet = book.newWorksheet("Orders");
      row(sheet, 0, "text", "number", "day", "time", "formula");
      sheet.value(1, 0, "Åse & <Co>");
      sheet.value(1, 1, new BigDecimal("-12.50"));
      sheet.value(1, 2, LocalDate.of(2026, 12, 31));
      sheet.style(1, 2).format("dd.mm.yyyy").set();
      sheet.value(1, 3, LocalDateTime.of(2026, 12, 31, 23, 59, 58));
      sheet.style(1, 3).format("yyyy-mm-dd hh:mm:ss").set();
      sheet.inlineString(1, 4, "=1+1");
      sheet.value(3, 1, 1_000_000);
    });

    assertThat(rows(file)).containsExactly(
        new ImportRow(1, List.of("text", "number", "day", "time", "formula")),
        new ImportRow(2, List.of("Åse & <Co>", "-12.5", "2026-12-31", "2026-12-31 23:59:58", "'=1+1")),
        new ImportRow(4, List.of("", "1000000")));
  }

  @Test
  void sheetsWithTheSameHeadingFollowEachOther() throws IOException {
    byte[] file = workbook(book -> {
      for (String name : List.of("A", "B", "Notes", "C")) {
        Worksheet sheet = book.newWorksheet(name);
        row(sheet, 0, name.equals("Notes") ? "remark" : "number");
        row(sheet, 1, name);
        finish(sheet);
      }
    });

    assertThat(rows(file)).extracting(ImportRow::cells).containsExactly(List.of("number"), List.of("A"), List.of("B"), List.of("C"));
    assertThat(rows(file)).extracting(ImportRow::line).isSorted().doesNotHaveDuplicates();
  }

  @Test
  void whatIsNoWorkbookIsRefused() throws IOException {
    byte[] file = workbook(book -> row(book.newWorksheet("A"), 0, "number"));
    byte[] half = Arrays.copyOf(file, file.length / 2);

    assertRefused(half, "import.broken-file");
    assertRefused(zip("hello.txt", "Hello".getBytes(UTF_8)), "import.broken-file");
    assertRefused(with(file, "xl/worksheets/sheet1.xml", "<worksheet><sheetData><row r='1'><c r='A1' t='inlineStr'><is><t>open"), "import.broken-file");
  }

  @Test
  void bombsAreNotUnpackedToTheirEnd() throws IOException {
    byte[] file = workbook(book -> row(book.newWorksheet("A"), 0, "number"));

    assertRefused(with(file, "xl/worksheets/sheet1.xml", "<worksheet><sheetData><row r='1'><c r='A1' t='inlineStr'><is><t>" + "x".repeat(5 << 20)), "import.broken-file");
    assertRefused(with(file, "xl/sharedStrings.xml", "<sst>" + "<si><t>a</t></si>".repeat((210 << 20) / 17)), "import.file-too-long");
  }

  @Test
  void nothingOutsideTheWorkbookIsRead() throws IOException {
    byte[] file = workbook(book -> row(book.newWorksheet("A"), 0, "number"));
    byte[] spying = with(file, "xl/worksheets/sheet1.xml", "<!DOCTYPE worksheet [<!ENTITY secret SYSTEM 'file:///etc/hostname'>]>"
        + "<worksheet xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'><sheetData><row r='1'><c r='A1' t='inlineStr'><is><t>a&secret;b</t></is></c></row>"
        + "</sheetData></worksheet>");

    try {
      assertThat(rows(spying)).allSatisfy(row -> assertThat(row.cells()).allMatch(cell -> cell.matches("a?b?")));
    } catch (RuleViolated refused) {
      assertThat(refused.code()).isEqualTo("import.broken-file");
    }
  }

  private static void assertRefused(byte[] file, String code) {
    assertThatThrownBy(() -> rows(file)).isInstanceOfSatisfying(RuleViolated.class, refused -> assertThat(refused.code()).isEqualTo(code));
  }

  private static List<ImportRow> rows(byte[] file) throws IOException {
    List<ImportRow> rows = new ArrayList<>();
    try (FileRows all = new SheetRows(new ByteArrayInputStream(file))) {
      all.forEachRemaining(rows::add);
    }
    return rows;
  }

  private static byte[] workbook(Consumer<Workbook> content) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Workbook book = new Workbook(out, "Tests", null)) {
      content.accept(book);
    }
    return out.toByteArray();
  }

  private static void row(Worksheet sheet, int row, String... texts) {
    for (int i = 0; i < texts.length; i++) {
      sheet.value(row, i, texts[i]);
    }
  }

  private static void finish(Worksheet sheet) {
    try {
      sheet.finish();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The workbook with another part in one's place. */
  private byte[] with(byte[] file, String part, String content) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipFile in = new ZipFile(Files.write(folder.resolve("workbook.xlsx"), file).toFile()); ZipOutputStream zip = new ZipOutputStream(out)) {
      for (ZipEntry entry : Collections.list(in.entries())) {
        if (!entry.getName().equals(part)) {
          write(zip, entry.getName(), in.getInputStream(entry));
        }
      }
      write(zip, part, new ByteArrayInputStream(content.getBytes(UTF_8)));
    }
    return out.toByteArray();
  }

  private static byte[] zip(String name, byte[] content) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      write(zip, name, new ByteArrayInputStream(content));
    }
    return out.toByteArray();
  }

  private static void write(ZipOutputStream zip, String name, InputStream content) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    content.transferTo(zip);
    zip.closeEntry();
  }
}

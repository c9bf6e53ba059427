package org.tuttu.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.tuttu.ordering.selfservice.LineKind;
import org.tuttu.shared.Language;
import org.tuttu.shared.RuleViolated;

/**
 * Whatever a file holds, it is read or refused with a reason. In an ordinary run each of these takes the inputs that are kept; with the environment's
 * {@code JAZZER_FUZZ=1} and one method named, Jazzer makes up new ones for a minute, guided by what they reach.
 */
class ParsersFuzzTest {

  private static final UsualValues USUAL = UsualValues.in(Language.FI, ZoneId.of("Europe/Helsinki"));
  private static final OrderRules RULES = new OrderRules(true, "COUNTER", "C", Map.of("POST", LineKind.POSTAGE));
  private static final int MOST_ROWS = 1_000;

  @FuzzTest(maxDuration = "60s")
  void aFileOfTextIsReadOrRefused(byte[] file) throws IOException {
    TextForm form = TextForm.recognisedFrom(Arrays.copyOf(file, Math.min(file.length, 1 << 16)));
    readAll(new CsvRows(new ByteArrayInputStream(file), form), form);
  }

  @FuzzTest(maxDuration = "60s")
  void aSheetIsReadOrRefused(FuzzedDataProvider data) throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(file)) {
      add(zip, "xl/workbook.xml", "<workbook xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'"
          + " xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/relationships'><sheets><sheet name='A' sheetId='1' r:id='rId1'/></sheets></workbook>");
      add(zip, "xl/_rels/workbook.xml.rels", "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'><Relationship Id='rId1' "
          + "Type='http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet' Target='worksheets/sheet1.xml'/></Relationships>");
      add(zip, "xl/worksheets/sheet1.xml", "<worksheet xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'><sheetData>" + data.consumeRemainingAsString());
    }
    readSheets(file.toByteArray());
  }

  @FuzzTest(maxDuration = "60s")
  void aCellIsUnderstoodOrRefused(FuzzedDataProvider data) {
    CellForm form = new CellForm(data.consumeBoolean() ? ',' : '.', data.pickValue(DateForm.values()));
    String text = data.consumeRemainingAsString();
    try {
      assertThat(form.number(text).toPlainString()).hasSizeLessThan(60);
    } catch (RuleViolated refused) {
      assertThat(refused.code()).isEqualTo("import.no-number");
    }
    try {
      form.dates().read(text, ZoneId.of("Europe/Helsinki"));
    } catch (DateTimeException refused) {
      // as it should
    }
    assertThat(SafeCells.read(SafeCells.written(text))).isEqualTo(text);
    assertThat(ImportColumn.replacements(text)).doesNotContainKey("");
  }

  private static void readSheets(byte[] file) throws IOException {
    FileRows rows;
    try {
      rows = new SheetRows(new ByteArrayInputStream(file));
    } catch (RuleViolated refused) {
      return;
    }
    readAll(rows, new TextForm(UTF_8, ','));
  }

  private static void readAll(FileRows rows, TextForm form) throws IOException {
    try (rows) {
      if (!rows.hasNext()) {
        return;
      }
      List<String> heading = rows.next().cells();
      ImportKind kind = ImportKind.suggestedBy(heading);
      List<ImportField> fields = ImportField.suggested(heading, kind.fields());
      ImportPlan plan = new ImportPlan(kind, form, CellForm.USUAL, fields.stream().map(ImportColumn::of).toList(), kind.likelyKey(fields), WhenKnown.SKIP, USUAL, RULES);
      assertThat(PlanTexts.read(PlanTexts.of(plan))).isEqualTo(plan);
      for (int i = 0; i < MOST_ROWS && rows.hasNext(); i++) {
        understand(rows.next(), plan);
      }
    } catch (RuleViolated refused) {
      assertThat(refused.code()).startsWith("import.");
    }
  }

  private static void understand(ImportRow row, ImportPlan plan) {
    RowKeys.of(row, plan);
    assertThat(Cells.of(Cells.kept(row.cells()))).hasSameSizeAs(row.cells().isEmpty() ? List.of("") : row.cells());
    try {
      ImportBatch.of(new ImportBatch.Job(1, "I-1", plan)).understood(RowValues.of(row, plan));
    } catch (RuleViolated refused) {
      assertThat(refused.code()).isNotBlank();
    }
  }

  private static void add(ZipOutputStream zip, String name, String content) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(content.getBytes(UTF_8));
    zip.closeEntry();
  }
}

package org.tuttu.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tuttu.exchange.RowOutcome.CHANGED;
import static org.tuttu.exchange.RowOutcome.CREATED;
import static org.tuttu.exchange.RowOutcome.REFUSED;
import static org.tuttu.exchange.RowOutcome.UNCHANGED;
import static org.tuttu.testing.Cast.CLARA;
import static org.tuttu.testing.Cast.DORA;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.tuttu.customer.selfservice.CustomerKind;
import org.tuttu.shared.AccessDenied;
import org.tuttu.shared.RuleViolated;

/** What a plan shows of a file's first rows before anything is checked. */
class ImportPreviewDbTest extends ImportDbTest {

  @Test
  void eachRowSaysWhatWouldBecomeOfIt() {
    ran(checked(received(csv("number,name,country", "K" + mark + ",Known Oy,FI", "S" + mark + ",Same Oy,FI"))));

    String number = received(csv("number,type,name,land", "K" + mark + ",,Renamed Oy,Norge", "S" + mark + ",yritys,Same Oy,Suomi", "N" + mark + ",firma,New Oy,EIRE",
        "N" + mark + "2,,New Two Oy,SE", "N" + mark + "2,,New Two Oy,SE"));

    List<PreviewRow> rows = preview(number);
    assertThat(rows).extracting(PreviewRow::line).containsExactly(2L, 3L, 4L, 5L, 6L);
    assertThat(rows).extracting(PreviewRow::outcome).containsExactly(CHANGED, UNCHANGED, REFUSED, CREATED, REFUSED);
    assertThat(rows).extracting(row -> row.reason() == null ? null : row.reason().code())
        .containsExactly(null, null, "import.unknown-country", null, "import.double");
    assertThat(rows.get(2).reason().args()).containsExactly("EIRE");
    assertThat(rows.get(0).values()).containsExactly("K" + mark, null, "Renamed Oy", "NO");
    assertThat(rows.get(1).values()).containsExactly("S" + mark, CustomerKind.ORGANISATION, "Same Oy", "FI");
    assertThat(rows.get(2).values()).as("what is not understood stands as it was written").containsExactly("N" + mark, CustomerKind.ORGANISATION, "New Oy", "EIRE");
  }

  @Test
  void nothingIsKeptOfIt() {
    String number = received(csv("number,name", "K" + mark + ",Known Oy"));

    preview(number);
    preview(number);

    assertThat(count("select count(*) from customers where number = 'K" + mark + "'")).isZero();
    assertThat(count("select count(*) from import_rows r join imports i on i.id = r.import_id where i.number = '" + number + "'")).isZero();
    assertThat(details(number).status()).isEqualTo(ImportStatus.UPLOADED);
    assertThat(counts(ran(checked(number)))).isEqualTo(new Counts(1, 0, 0, 0));
  }

  @Test
  void aWorkbookIsUnpackedOnceForAllLooksAtIt() throws IOException {
    String number = received(workbook("number", "name", "K" + mark, "Known Oy"));
    transaction(() -> em().createNativeQuery("delete from import_pieces where import_id = (select id from imports where number = ?)").setParameter(1, number).executeUpdate());

    assertThat(as(DORA, () -> bean(Imports.class).firstRows(number))).containsExactly(List.of("number", "name"), List.of("K" + mark, "Known Oy"));
    assertThat(as(DORA, () -> bean(Imports.class).heading(number))).containsExactly("number", "name");
    assertThat(preview(number)).singleElement().satisfies(row -> {
      assertThat(row.line()).isEqualTo(2);
      assertThat(row.outcome()).isEqualTo(CREATED);
    });
  }

  private static byte[] workbook(String... cells) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Workbook book = new Workbook(out, "Tests", null)) {
      Worksheet sheet = book.newWorksheet("First");
      for (int i = 0; i < cells.length; i++) {
        sheet.value(i / 2, i % 2, cells[i]);
      }
    }
    return out.toByteArray();
  }

  @Test
  void ordersSayWhichLinesHoldTheOthersBack() {
    String number = received(csv("order no,order date,product number,quantity,price,customer", mark + ",24.12.2025 18:00,X" + mark + ",2,\"1.234,50\",C" + mark,
        mark + ",24.12.2025 18:00,Y" + mark + ",two,\"1,00\",C" + mark));

    List<PreviewRow> rows = preview(number);
    assertThat(rows).extracting(PreviewRow::outcome).containsOnly(REFUSED);
    assertThat(rows.get(0).values()).containsExactly(
        mark, ZonedDateTime.of(2025, 12, 24, 18, 0, 0, 0, ZoneId.of("Europe/Helsinki")), "X" + mark, 2, new BigDecimal("1234.5"), "C" + mark);
    assertThat(rows.get(1).values()).contains("two");
  }

  @Test
  void aPlanThatIsNotWholeHasNone() {
    String number = received(csv("a" + mark, "?"));

    assertThatThrownBy(() -> preview(number)).isInstanceOf(RuleViolated.class);
    assertThatThrownBy(() -> as(CLARA, () -> bean(Imports.class).preview(number))).isInstanceOf(AccessDenied.class);
  }

  private static List<PreviewRow> preview(String number) {
    return as(DORA, () -> bean(Imports.class).preview(number).rows());
  }
}

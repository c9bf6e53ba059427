package org.tuttu.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.tuttu.shared.RuleViolated;

/** What is no file of rows is refused with its reason, and the rest of a file with a bad row is as good as before. */
class BadFilesDbTest extends ImportDbTest {

  @Test
  void aPictureHasNoColumnsThatWeKnow() {
    byte[] picture = new byte[2_000];
    System.arraycopy(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13}, 0, picture, 0, 12);

    String number = received(picture);

    assertThatThrownBy(() -> checked(number)).isInstanceOf(RuleViolated.class).hasMessageContaining("import.key-not-mapped");
  }

  @Test
  void aPackedFileThatGrowsBeyondAllBoundsIsLeftInTheMiddle() throws IOException {
    String number = received(packed("number,name\n", "B" + mark + ",Bomb Oy\n", 110_000_000L));

    assertThat(failure(number)).isEqualTo("import.file-too-long");
    assertThat(count("select count(*) from import_rows r join imports i on i.id = r.import_id where i.number = '" + number + "'")).isZero();
  }

  @Test
  void aPackedFileThatWasCutIsRefused() throws IOException {
    byte[] whole = packed("number,name\n", "C" + mark + ",Cut Oy\n", 100_000);

    assertThat(failure(received(Arrays.copyOf(whole, whole.length / 2)))).isEqualTo("import.broken-file");
  }

  @Test
  void aCellOfFiftyMegabytesStopsTheFileAtItsLine() {
    assertThat(failure(received(csv("number,name", "A" + mark + ",Fine Oy", "B" + mark + "," + "x".repeat(50 << 20))))).isEqualTo("import.unreadable-row");
  }

  @Test
  void aQuoteThatNeverClosesStopsTheFile() {
    assertThat(failure(received(csv("number,name", "A" + mark + ",\"never closed", "B" + mark + ",Fine Oy")))).isEqualTo("import.unreadable-row");
  }

  @Test
  void whatIsNotInTheEncodingStopsTheFile() {
    byte[] file = csv("number,name", "A" + mark + ",Fine Oy", "B" + mark + "," + "x".repeat(70_000).replace("xx", "x ") + "\nC" + mark + ",B?r Oy");
    file[file.length - 6] = (byte) 0xe4;

    assertThat(failure(received(file))).isEqualTo("import.other-encoding");
  }

  @Test
  void badRowsAreRefusedAndTheOthersAreNot() {
    String number = ran(checked(received(csv("number,name,country", "Customer number,Company,Country", "A" + mark + ",Fine Oy,FI", "B" + mark + ",Nul\0 Oy,FI",
        "C" + mark + ",Too,many,cells", "A" + mark + ",Twice Oy,FI", "D" + mark + ",=cmd|'/c calc'!A1,FI", "E" + mark))));

    assertThat(reasons(number)).containsExactly("import.heading-again", "import.control-character", "import.too-many-cells", "import.double", "import.name-missing");
    assertThat(refused(number)).extracting(RefusedRow::line).containsExactly(2L, 4L, 5L, 6L, 8L);
    assertThat(value("select name from customers where number = 'D" + mark + "'")).isEqualTo("=cmd|'/c calc'!A1");
    assertThat(new String(exported(ImportKind.CUSTOMERS, row -> row.get(0).endsWith(mark)), UTF_8)).contains(",'=cmd|'/c calc'!A1,");
  }

  private static String failure(String number) {
    checked(number);
    assertThat(details(number).status()).isEqualTo(ImportStatus.FAILED);
    return details(number).failure().code();
  }

  private static byte[] packed(String heading, String row, long rows) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    byte[] many = row.repeat(10_000).getBytes(UTF_8);
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(heading.getBytes(UTF_8));
      for (long written = 0; written < rows; written += 10_000) {
        out.write(many);
      }
    }
    return packed.toByteArray();
  }
}

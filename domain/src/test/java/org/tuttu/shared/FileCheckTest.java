package org.tuttu.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tuttu.testing.SampleFiles.docx;
import static org.tuttu.testing.SampleFiles.pdf;
import static org.tuttu.testing.SampleFiles.picture;
import static org.tuttu.testing.SampleFiles.upload;
import static org.tuttu.testing.SampleFiles.webp;
import static org.tuttu.testing.SampleFiles.zip;

import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class FileCheckTest {

  @Test
  void aFileIsWhatStandsInIt() {
    assertThat(kind("a.pdf", pdf())).isEqualTo(FileKind.PDF);
    assertThat(kind("a.exe", picture("png"))).isEqualTo(FileKind.PNG);
    assertThat(kind("a", picture("jpg"))).isEqualTo(FileKind.JPEG);
    assertThat(kind("a.png", webp())).as("named otherwise, and harmless").isEqualTo(FileKind.WEBP);
    assertThat(kind("a.zip", docx())).isEqualTo(FileKind.DOCX);
    assertThat(kind("a.xlsx", zip("xl/workbook.xml", "<w/>", "[Content_Types].xml", "<t/>"))).isEqualTo(FileKind.XLSX);
    assertThat(kind("a.pptx", zip("[Content_Types].xml", "<t/>", "ppt/presentation.xml", "<p/>"))).isEqualTo(FileKind.PPTX);
    assertThat(kind("a.odt", zip("mimetype", FileKind.ODT.mediaType(), "content.xml", "<c/>"))).isEqualTo(FileKind.ODT);
    assertThat(kind("a.ods", zip("mimetype", FileKind.ODS.mediaType()))).isEqualTo(FileKind.ODS);
    assertThat(kind("a.odp", zip("mimetype", FileKind.ODP.mediaType()))).isEqualTo(FileKind.ODP);
  }

  @Test
  void pictureSizesAreRead() throws Exception {
    assertThat(ImageSize.of(upload("a", picture("png")), start(picture("png")))).contains(new ImageSize(FileKind.PNG, 40, 30));
    assertThat(ImageSize.of(upload("a", picture("jpg")), start(picture("jpg")))).contains(new ImageSize(FileKind.JPEG, 40, 30));
    assertThat(ImageSize.of(upload("a", webp()), start(webp()))).contains(new ImageSize(FileKind.WEBP, 1, 1));
  }

  @Test
  void aFileThatIsNotWhatItsNameSaysIsRefused() {
    refused("photo.jpg", "<html><script>alert(1)</script></html>".getBytes(), "file.not-what-it-says");
    refused("photo.JPEG", "GIF89a".getBytes(), "file.not-what-it-says");
    refused("scan.pdf", Arrays.copyOf(pdf(), 30), "file.not-what-it-says");
    refused("photo.png", Arrays.copyOf(picture("png"), 20), "file.not-what-it-says");
    refused("photo.jpg", Arrays.copyOf(picture("jpg"), 60), "file.not-what-it-says");
    refused("photo.webp", Arrays.copyOf(webp(), 16), "file.not-what-it-says");
    refused("letter.docx", zip("a.txt", "text"), "file.not-what-it-says");
    refused("letter.docx", Arrays.copyOf(docx(), 50), "file.not-what-it-says");
  }

  @Test
  void whatIsOfNoKnownKindIsRefused() {
    refused("run.exe", "MZ\u0000".getBytes(), "file.kind-not-taken");
    refused("page.html", "<html/>".getBytes(), "file.kind-not-taken");
    refused("drawing.svg", "<svg onload=\"alert(1)\"/>".getBytes(), "file.kind-not-taken");
    refused(null, "text".getBytes(), "file.kind-not-taken");
  }

  @Test
  void aDocumentIsNoPhoto() {
    assertThatThrownBy(() -> FileCheck.requireGood(upload("a.pdf", pdf()), FileRules.PHOTOS))
        .isInstanceOfSatisfying(RuleViolated.class, refusal -> assertThat(refusal.code() + refusal.args()).isEqualTo("file.kind-not-taken[JPEG, PNG, WEBP]"));
  }

  @Test
  void macrosAreRefused() {
    refused("letter.docx", zip("[Content_Types].xml", "<t/>", "word/document.xml", "<d/>", "word/vbaProject.bin", "x"), "file.has-macros");
    refused("letter.odt", zip("mimetype", FileKind.ODT.mediaType(), "Basic/Standard/Module1.xml", "<m/>"), "file.has-macros");
  }

  @Test
  void aPhotoOfThirtyMegabytesIsRefusedWithoutReadingIt() {
    Upload long30 = new Upload("webcam.jpg", 30_000_000, () -> {
      throw new AssertionError("it was read");
    });

    assertThatThrownBy(() -> FileCheck.requireGood(long30, FileRules.PHOTOS))
        .isInstanceOfSatisfying(RuleViolated.class, refusal -> {
          assertThat(refusal.code()).isEqualTo("file.too-long");
          assertThat(refusal.args()).containsExactly(10L);
          assertThat(refusal.field()).isEqualTo("file");
        });
  }

  @Test
  void aPictureThatWouldFillTheMemoryIsRefused() {
    byte[] png = picture("png");
    ByteBuffer.wrap(png).putInt(16, 60_000).putInt(20, 60_000);

    refused("big.png", png, "file.not-what-it-says");
  }

  @Test
  void nothingAtAllIsRefused() {
    assertThatThrownBy(() -> FileCheck.requireGood(null, FileRules.PHOTOS)).hasMessageContaining("file.missing");
    refused("a.pdf", new byte[0], "file.empty");
  }

  @Test
  void namesAreMadeSafe() {
    assertThat(name("C:\\Users\\Anna\\Työsopimus č.PDF")).isEqualTo("Työsopimus č.pdf");
    assertThat(name("../../etc/passwd")).isEqualTo("passwd.pdf");
    assertThat(name("invoice\r\nSet-Cookie: a=b.pdf")).isEqualTo("invoice  Set-Cookie  a=b.pdf");
    assertThat(name("scan\u202Efdp.exe")).as("no letters that turn the rest round").isEqualTo("scan fdp.pdf");
    assertThat(name(".pdf")).isEqualTo("file.pdf");
    assertThat(name(null)).isEqualTo("file.pdf");
    assertThat(name("x".repeat(400))).hasSize(154);
  }

  @Test
  void aBrowserIsAskedForTheKinds() {
    assertThat(FileRules.PHOTOS.accept()).isEqualTo("image/jpeg,.jpg,image/png,.png,image/webp,.webp");
  }

  private static String name(String given) {
    return new Upload(given, 1, () -> new ByteArrayInputStream(new byte[1])).nameAs(FileKind.PDF);
  }

  private static byte[] start(byte[] content) {
    return Arrays.copyOf(content, 32);
  }

  private static FileKind kind(String name, byte[] content) {
    return FileCheck.requireGood(upload(name, content), FileRules.DOCUMENTS);
  }

  private static void refused(String name, byte[] content, String code) {
    assertThatThrownBy(() -> kind(name, content)).as(name)
        .isInstanceOfSatisfying(RuleViolated.class, refusal -> assertThat(refusal.code()).as(name).isEqualTo(code));
  }
}

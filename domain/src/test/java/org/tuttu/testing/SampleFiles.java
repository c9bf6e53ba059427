package org.tuttu.testing;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.tuttu.shared.Upload;

/** Small files of each kind. */
public final class SampleFiles {

  private static final String WEBP = "524946463c000000574542505650382030000000d001009d012a0100010002003425a00274ba01f80003b000feef6400";

  private SampleFiles() {}

  public static Upload upload(String name, byte[] content) {
    return new Upload(name, content.length, () -> new ByteArrayInputStream(content));
  }

  public static Upload upload(String name, String content) {
    return upload(name, content.getBytes(StandardCharsets.UTF_8));
  }

  public static byte[] pdf() {
    return "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);
  }

  /** @param format as ImageIO names it: {@code png} or {@code jpg} */
  public static byte[] picture(String format) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), format, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** Of one pixel. */
  public static byte[] webp() {
    return HexFormat.of().parseHex(WEBP);
  }

  /** @param parts pairs of name and content */
  public static byte[] zip(String... parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (int i = 0; i < parts.length; i += 2) {
        zip.putNextEntry(new ZipEntry(parts[i]));
        zip.write(parts[i + 1].getBytes(StandardCharsets.US_ASCII));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  public static byte[] docx() {
    return zip("[Content_Types].xml", "<Types/>", "word/document.xml", "<document/>");
  }
}

package org.tuttu.shared;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/** What a packed file is: a text, table or presentation of one of the two families of office programs, and without macros. */
final class OfficeFile {

  /** A small packed file can hold a very long one. */
  private static final long MOST_UNPACKED = 300_000_000;

  private static final int MOST_ENTRIES = 5_000;
  private static final int LONGEST_TYPE = 100;

  private static final Map<String, FileKind> MAIN_PARTS =
      Map.of("word/document.xml", FileKind.DOCX, "xl/workbook.xml", FileKind.XLSX, "ppt/presentation.xml", FileKind.PPTX);

  private static final Map<String, FileKind> OPEN_TYPES =
      Map.of(FileKind.ODT.mediaType(), FileKind.ODT, FileKind.ODS.mediaType(), FileKind.ODS, FileKind.ODP.mediaType(), FileKind.ODP);

  private OfficeFile() {}

  /**
   * Empty when it is none, or cannot be unpacked.
   *
   * @throws RuleViolated at {@code file}, when it has macros
   */
  static Optional<FileKind> recognise(Upload upload) throws IOException {
    try (InputStream content = upload.open(); ZipInputStream parts = new ZipInputStream(content)) {
      return recognise(parts);
    } catch (ZipException | EOFException | IllegalArgumentException broken) {
      return Optional.empty();
    }
  }

  private static Optional<FileKind> recognise(ZipInputStream parts) throws IOException {
    FileKind kind = null;
    boolean typed = false;
    long left = MOST_UNPACKED;
    int entries = 0;
    for (ZipEntry part = parts.getNextEntry(); part != null; part = parts.getNextEntry()) {
      String name = part.getName();
      if (++entries > MOST_ENTRIES || left < 0) {
        return Optional.empty();
      }
      if (name.endsWith("vbaProject.bin") || name.startsWith("Basic/") || name.startsWith("Scripts/")) {
        throw RuleViolated.at("file", "file.has-macros");
      }
      if (entries == 1 && name.equals("mimetype")) {
        kind = OPEN_TYPES.get(new String(parts.readNBytes(LONGEST_TYPE), StandardCharsets.US_ASCII));
        typed = true;
      }
      typed |= name.equals("[Content_Types].xml");
      kind = kind == null ? MAIN_PARTS.get(name) : kind;
      left -= unpacked(parts, left);
    }
    return typed ? Optional.ofNullable(kind) : Optional.empty();
  }

  /** Never more than what is left and one piece. */
  private static long unpacked(ZipInputStream part, long left) throws IOException {
    byte[] piece = new byte[1 << 16];
    long length = 0;
    for (int read = part.read(piece); read >= 0 && length <= left; read = part.read(piece)) {
      length += read;
    }
    return length;
  }
}

package org.tuttu.shared;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/** Says what a file is, and refuses what is not taken. */
final class FileCheck {

  private static final int START = 32;
  private static final int END = 2048;

  private FileCheck() {}

  /** @throws RuleViolated at {@code file}, as {@link KeptFiles#keep} says */
  static FileKind requireGood(Upload upload, FileRules rules) {
    if (upload == null) {
      throw refusal("file.missing");
    }
    if (upload.bytes() == 0) {
      throw refusal("file.empty");
    }
    if (upload.bytes() > rules.longest()) {
      throw refusal("file.too-long", rules.megabytes());
    }
    try {
      Optional<FileKind> kind = recognise(upload);
      if (kind.isEmpty() && upload.name() != null && Stream.of(FileKind.values()).anyMatch(each -> each.isNameOf(upload.name()))) {
        throw refusal("file.not-what-it-says");
      }
      return kind.filter(rules.kinds()::contains).orElseThrow(() -> refusal("file.kind-not-taken", rules.names()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Empty when it is of no kind that is known, or broken. */
  private static Optional<FileKind> recognise(Upload upload) throws IOException {
    byte[] start;
    try (InputStream content = upload.open()) {
      start = content.readNBytes(START);
    }
    if (begins(start, "%PDF-")) {
      return Optional.of(FileKind.PDF).filter(pdf -> endsAsPdf(upload));
    }
    if (begins(start, "PK\3\4")) {
      return OfficeFile.recognise(upload);
    }
    return ImageSize.of(upload, start).filter(ImageSize::isBearable).map(ImageSize::kind);
  }

  /** One that was cut on its way does not. */
  private static boolean endsAsPdf(Upload upload) {
    try (InputStream content = upload.open()) {
      content.skipNBytes(Math.max(0, upload.bytes() - END));
      return new String(content.readNBytes(END), StandardCharsets.ISO_8859_1).contains("%%EOF");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static boolean begins(byte[] bytes, String signs) {
    byte[] expected = signs.getBytes(StandardCharsets.ISO_8859_1);
    return bytes.length >= expected.length && Arrays.equals(bytes, 0, expected.length, expected, 0, expected.length);
  }

  private static RuleViolated refusal(String code, Object... args) {
    return RuleViolated.at("file", code, args);
  }
}

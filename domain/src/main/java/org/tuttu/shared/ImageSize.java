package org.tuttu.shared;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** A picture's kind and its size in pixels, read from its head; who has neither is no picture. */
record ImageSize(FileKind kind, int width, int height) {

  /** The largest cameras stay below; unpacked it is 600 MB in whoever shows it. */
  private static final long MOST_PIXELS = 200_000_000;

  private static final int PNG_HEAD = 24;
  private static final int WEBP_HEAD = 30;

  /** @param start of the file, at least 30 bytes where there are so many */
  static Optional<ImageSize> of(Upload upload, byte[] start) throws IOException {
    if (FileCheck.begins(start, "\u0089PNG\r\n\u001a\n") && start.length >= PNG_HEAD && "IHDR".equals(signs(start, 12))) {
      ByteBuffer head = ByteBuffer.wrap(start);
      return Optional.of(new ImageSize(FileKind.PNG, head.getInt(16), head.getInt(20)));
    }
    if (FileCheck.begins(start, "\u00ff\u00d8\u00ff")) {
      return jpeg(upload);
    }
    return FileCheck.begins(start, "RIFF") && start.length >= WEBP_HEAD && "WEBP".equals(signs(start, 8)) ? webp(ByteBuffer.wrap(start).order(ByteOrder.LITTLE_ENDIAN), signs(start, 12))
        : Optional.empty();
  }

  /** Whether it can be shown without filling somebody's memory. */
  boolean isBearable() {
    return width > 0 && height > 0 && (long) width * height <= MOST_PIXELS;
  }

  /** The segments until the one that says the size (ITU-T T.81, B.2.2: SOF0 to SOF15 without DHT, JPG and DAC). */
  private static Optional<ImageSize> jpeg(Upload upload) throws IOException {
    try (DataInputStream content = new DataInputStream(new BufferedInputStream(upload.open()))) {
      content.skipNBytes(2);
      while (true) {
        if (content.readUnsignedByte() != 0xff) {
          return Optional.empty();
        }
        int marker = content.readUnsignedByte();
        while (marker == 0xff) {
          marker = content.readUnsignedByte();
        }
        int length = content.readUnsignedShort();
        if (marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc) {
          content.skipNBytes(1);
          int height = content.readUnsignedShort();
          return Optional.of(new ImageSize(FileKind.JPEG, content.readUnsignedShort(), height));
        }
        if (marker < 0xc0 || marker == 0xd9 || marker == 0xda || length < 2) {
          return Optional.empty();
        }
        content.skipNBytes(length - 2L);
      }
    } catch (EOFException cut) {
      return Optional.empty();
    }
  }

  /** RFC 9649: the extended head, the lossless and the lossy picture say it each in their own way. */
  private static Optional<ImageSize> webp(ByteBuffer head, String chunk) {
    return switch (chunk) {
      case "VP8X" -> Optional.of(new ImageSize(FileKind.WEBP, 1 + (head.getInt(24) & 0xffffff), 1 + (head.getInt(26) >>> 8)));
      case "VP8L" -> head.get(20) != 0x2f ? Optional.empty()
          : Optional.of(new ImageSize(FileKind.WEBP, 1 + (head.getInt(21) & 0x3fff), 1 + (head.getInt(21) >>> 14 & 0x3fff)));
      case "VP8 " -> (head.getInt(22) >>> 8) != 0x2a019d ? Optional.empty()
          : Optional.of(new ImageSize(FileKind.WEBP, head.getShort(26) & 0x3fff, head.getShort(28) & 0x3fff));
      default -> Optional.empty();
    };
  }

  private static String signs(byte[] bytes, int from) {
    return new String(bytes, from, 4, StandardCharsets.ISO_8859_1);
  }
}

package org.tuttu.shared;

import java.io.IOException;
import java.io.InputStream;

/**
 * A file as somebody sends it; nothing of it is to be trusted.
 *
 * @param name   as the browser says it
 * @param bytes  how long it is
 * @param source can be opened more than once
 */
public record Upload(String name, long bytes, Source source) {

  private static final int LONGEST_NAME = 150;

  /** Where a file's content comes from. */
  public interface Source {

    InputStream open() throws IOException;
  }

  InputStream open() throws IOException {
    return source.open();
  }

  /** Without folders, and without what no file name should have; it ends as names of this kind do. */
  String nameAs(FileKind kind) {
    String given = name == null ? "" : name.replace('\\', '/');
    String own = given.substring(given.lastIndexOf('/') + 1).replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Co}\\p{Cs}\"<>:|?*;]", " ").strip();
    String base = (own.lastIndexOf('.') >= 0 ? own.substring(0, own.lastIndexOf('.')) : own).strip();
    String kept = base.isBlank() ? "file" : base.substring(0, base.offsetByCodePoints(0, Math.min(LONGEST_NAME, base.codePointCount(0, base.length()))));
    return kept + "." + kind.extension();
  }
}

package org.tuttu.shared;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which files are taken.
 *
 * @param longest in bytes
 */
public record FileRules(Set<FileKind> kinds, long longest) {

  private static final long MEGABYTE = 1_000_000;

  /** No application takes a longer one, whatever it is. */
  public static final long LONGEST = 20 * MEGABYTE;

  /** Pictures of something. */
  public static final FileRules PHOTOS = new FileRules(EnumSet.of(FileKind.JPEG, FileKind.PNG, FileKind.WEBP), 10 * MEGABYTE);

  /** Papers, and pictures of papers. */
  public static final FileRules DOCUMENTS = new FileRules(EnumSet.allOf(FileKind.class), LONGEST);

  public FileRules {
    kinds = Set.copyOf(kinds);
  }

  /** What a browser is asked to offer: the value of an input's {@code accept}. */
  public String accept() {
    return kinds.stream().sorted().map(kind -> kind.mediaType() + ",." + kind.extension()).collect(Collectors.joining(","));
  }

  /** The names of the kinds, such as {@code JPEG, PNG}. */
  public String names() {
    return kinds.stream().sorted().map(FileKind::name).collect(Collectors.joining(", "));
  }

  /** In megabytes, as users read it. */
  public long megabytes() {
    return longest / MEGABYTE;
  }
}

package org.tuttu.shared;

/**
 * What is known of a file that was taken; its content is read apart.
 *
 * @param name   safe to show and to give back
 * @param sha256 of its content, in hexadecimal digits
 */
public record KeptFile(long id, String name, FileKind kind, long bytes, String sha256) {

  /** The columns that {@link #of} expects, of {@code files f}. */
  public static final String COLUMNS = "f.id, f.name, f.kind, f.bytes, f.sha256";

  /** @param first where in the row {@link #COLUMNS} begin */
  public static KeptFile of(Object[] row, int first) {
    return new KeptFile(((Number) row[first]).longValue(), (String) row[first + 1], FileKind.valueOf((String) row[first + 2]), ((Number) row[first + 3]).longValue(),
        (String) row[first + 4]);
  }
}

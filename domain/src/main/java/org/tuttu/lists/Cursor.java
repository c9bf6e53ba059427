package org.tuttu.lists;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import org.tuttu.shared.NotFound;

/**
 * Where a page of a list ends: what its last row is sorted by, and its id. With the value itself, paging goes on rightly also when that row is changed or
 * gone meanwhile.
 */
record Cursor(String sorted, long id) {

  /** @param row begins with the id and {@link #text} */
  static Cursor of(Object[] row) {
    return new Cursor((String) row[1], ((Number) row[0]).longValue());
  }

  /** @throws NotFound when no page gave it */
  static Cursor read(ListColumn sort, String after) {
    int at = after.indexOf('.');
    try {
      String sorted = new String(Base64.getUrlDecoder().decode(after.substring(at + 1)), StandardCharsets.UTF_8);
      if (at < 1 || sorted.indexOf('\0') >= 0 || !isReadable(sort.kind(), sorted)) {
        throw new NotFound("page", after);
      }
      return new Cursor(sorted, Long.parseLong(after.substring(0, at)));
    } catch (IllegalArgumentException e) {
      throw new NotFound("page", after);
    }
  }

  private static boolean isReadable(ValueKind kind, String sorted) {
    try {
      return switch (kind) {
        case MOMENT -> Instant.parse(sorted) != null;
        case DAY -> LocalDate.parse(sorted) != null;
        case NUMBER, PIECES, PERCENT, MONEY -> sorted.matches("-?\\d{1,19}(\\.\\d{1,10})?");
        default -> true;
      };
    } catch (DateTimeException e) {
      return false;
    }
  }

  /** The sort's value as a text that tells it exactly. */
  static String text(ListColumn sort) {
    return sort.kind() == ValueKind.MOMENT ? "to_char(" + sort.sort() + " at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')" : "cast(" + sort.sort() + " as text)";
  }

  static String place(ListColumn sort) {
    return switch (sort.kind()) {
      case MOMENT -> "cast(? as timestamptz)";
      case DAY -> "cast(? as date)";
      case NUMBER, PIECES, PERCENT, MONEY -> "cast(? as numeric)";
      default -> "cast(? as text)";
    };
  }

  @Override
  public String toString() {
    return id + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(sorted.getBytes(StandardCharsets.UTF_8));
  }
}

package org.tuttu.shared;

/**
 * Which page of a list: so many rows after a cursor (keyset paging), never an offset.
 *
 * @param after the cursor that the page before gave; null for the first page
 * @param size  1 to 200 rows
 */
public record PageRequest(String after, int size) {

  public static final int USUAL_SIZE = 20;

  public PageRequest {
    if (size < 1 || size > 200) {
      throw new IllegalArgumentException("a page has 1 to 200 rows, not " + size);
    }
    after = after == null || after.isBlank() ? null : after;
  }

  public static PageRequest first() {
    return new PageRequest(null, USUAL_SIZE);
  }

  public static PageRequest after(String cursor) {
    return new PageRequest(cursor, USUAL_SIZE);
  }

  /**
   * The cursor as an id.
   *
   * @param whenFirst what stands in on the first page
   * @throws NotFound when the cursor is not one that a page gave
   */
  public long afterId(long whenFirst) {
    if (after == null) {
      return whenFirst;
    }
    try {
      return Long.parseLong(after);
    } catch (NumberFormatException e) {
      throw new NotFound("page", after);
    }
  }
}

package org.tuttu.shared;

import java.util.List;
import java.util.function.Function;

/**
 * One page of a list, without a count of the whole.
 *
 * @param rows at most as many as were asked for
 * @param next where the next page starts ({@link PageRequest#after()}); null on the last page
 */
public record PageOf<T>(List<T> rows, String next) {

  public PageOf {
    rows = List.copyOf(rows);
  }

  /**
   * @param found up to {@code request.size() + 1} rows: the one too many tells that there is a next page
   * @param key   the cursor of a row, such as its id
   */
  public static <T> PageOf<T> of(List<T> found, PageRequest request, Function<T, ?> key) {
    if (found.size() <= request.size()) {
      return new PageOf<>(found, null);
    }
    List<T> rows = found.subList(0, request.size());
    return new PageOf<>(rows, String.valueOf(key.apply(rows.get(rows.size() - 1))));
  }

  public boolean isEmpty() {
    return rows.isEmpty();
  }

  public boolean hasNext() {
    return next != null;
  }
}

package org.tuttu.lists;

import java.util.List;
import java.util.Optional;

/**
 * A list, described.
 *
 * @param name    what addresses and texts call it
 * @param table   the table of its records
 * @param id      the column that identifies a record, as the columns' expressions call it: {@code o.id}
 * @param joins   what else the expressions need; left joins of one row at most, which the database leaves out where no expression needs them
 * @param initial the columns that are shown unless others are chosen; the first one always is
 * @param sort    how it is sorted unless it is asked otherwise: a column, with a hyphen in front for the other direction
 */
public record ListSpec(String name, String table, String id, String joins, List<ListColumn> columns, List<String> initial, String sort) {

  public ListSpec {
    columns = List.copyOf(columns);
    initial = List.copyOf(initial);
    require(columns.stream().filter(column -> !column.hidden()).map(ListColumn::key).toList().containsAll(initial), name + ": an unknown column is shown");
    require(columns.stream().anyMatch(column -> column.isSortable() && column.key().equals(key(sort))), name + ": cannot be sorted by " + sort);
    require(columns.stream().map(ListColumn::key).distinct().count() == columns.size(), name + ": two columns with one key");
  }

  public Optional<ListColumn> column(String key) {
    return columns.stream().filter(column -> column.key().equals(key)).findFirst();
  }

  /** What the columns' expressions call the table. */
  String alias() {
    return id.substring(0, id.indexOf('.'));
  }

  /** @throws IllegalArgumentException when there is no such column */
  public ListColumn require(String key) {
    return column(key).orElseThrow(() -> new IllegalArgumentException(name + " has no " + key));
  }

  /** All that can be shown. */
  public List<ListColumn> shown() {
    return columns.stream().filter(column -> !column.hidden()).toList();
  }

  public List<ListColumn> asked() {
    return columns.stream().filter(ListColumn::isAsked).toList();
  }

  static String key(String sort) {
    return sort.startsWith("-") ? sort.substring(1) : sort;
  }

  private static void require(boolean condition, String fault) {
    if (!condition) {
      throw new IllegalArgumentException(fault);
    }
  }
}

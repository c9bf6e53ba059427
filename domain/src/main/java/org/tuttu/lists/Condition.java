package org.tuttu.lists;

import java.util.List;

/**
 * What was asked of one column, understood.
 *
 * @param sql     the condition, with a place for each of the values
 * @param single  whether it is one value, so that an index can carry it together with a sort
 * @param indexed whether the filter's indexes know these values
 */
record Condition(ListColumn column, String sql, List<Object> values, boolean single, boolean indexed) {

  boolean isCarriedBy(String sort) {
    return single && indexed && column.filter().carriedBy().contains(sort);
  }

  /** The ids of all that meet it; null when no index finds them. */
  String found() {
    return indexed && column.filter().found() != null ? column.filter().found().replace("{}", sql) : null;
  }
}

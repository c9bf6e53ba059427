package org.tuttu.lists;

import java.util.Map;

/** A record in a list: what stands in each column that was asked for, by the column's key. */
public record ListRow(long id, Map<String, Value> values) {

  /**
   * @param content an enum's value, Money, an Instant, a number, a Boolean, field changes or a text, by the column's kind; null for nothing
   * @param ref     the number or id of the record that it leads to; null when there is none
   */
  public record Value(Object content, String ref) {}
}

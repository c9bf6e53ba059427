package org.tuttu.timeline;

import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * What one capability adds to customers' timelines.
 *
 * @param name     small letters; stands in addresses
 * @param position SQL of a bigint by which the branch's rows are told apart; the timeline goes on after it
 * @param at       SQL of the moment
 * @param values   SQL of what {@code read} makes a row of; they come as texts, at most {@value #MOST_VALUES}
 * @param from     from {@code from} on, with {@code order by} but without {@code limit}, newest first. {@value #CUSTOMER} stands for the customer's id, and
 *                 {@value #PAST} for the next
 * @param past     the condition by which it goes on, with one {@code ?} for the position; left out at the beginning, where an index's own order is all that is needed
 * @param read     makes the capability's own row
 */
public record TimelineBranch(String name, String position, String at, List<String> values, String from, String past, Function<TimelineValues, Object> read) {

  /** The customer's id in a branch's statement; looked up once, apart, so that no branch reads all of a customer's rows to join it. */
  public static final String CUSTOMER = "(select id from its)";

  /** Where the condition by which a branch goes on stands, if it does. */
  public static final String PAST = "{past}";

  static final int MOST_VALUES = 8;

  private static final Pattern NAME = Pattern.compile("[a-z]+(-[a-z]+)*");

  public TimelineBranch {
    values = List.copyOf(values);
    if (!NAME.matcher(name).matches() || values.size() > MOST_VALUES || !from.contains(PAST) || from.indexOf('?') >= 0 || past.chars().filter(each -> each == '?').count() != 1) {
      throw new IllegalArgumentException(name);
    }
  }

  /**
   * @param begun whether it goes on after a position
   * @param limit rows at most
   */
  String sql(boolean begun, int limit) {
    StringBuilder sql = new StringBuilder("(select '").append(name).append("', ").append(position).append(", ").append(at);
    for (int i = 0; i < MOST_VALUES; i++) {
      sql.append(", cast(").append(i < values.size() ? values.get(i) : "null").append(" as text)");
    }
    return sql.append(' ').append(from.replace(PAST, begun ? " and " + past : "")).append(" limit ").append(limit).append(')').toString();
  }
}

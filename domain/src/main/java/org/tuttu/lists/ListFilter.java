package org.tuttu.lists;

import java.util.Set;

/**
 * How a column is asked about.
 *
 * @param sql       a condition with one or more places for what was typed, or the expression that values and bounds are compared with
 * @param found     the ids of all records that meet the condition <code>{}</code>, by an index: how a rare one is found; null when no index helps
 * @param foundFor  the choices that such an index knows; empty for all
 * @param carriedBy the columns by which an index sorts those that meet the condition with one value
 */
public record ListFilter(Match match, String sql, String found, Set<String> foundFor, Set<String> carriedBy) {

  /** How what was typed is compared. */
  public enum Match {
    EXACT,
    /** The beginning, as it is. */
    PREFIX,
    /** Each word anywhere in the text, without case and accents. */
    WORDS,
    RANGE,
    ANY_OF,
    YES_NO
  }

  ListFilter(Match match, String sql) {
    this(match, sql, null, Set.of(), Set.of());
  }

  /** Trigrams have three letters. */
  static final int SHORTEST_WORD = 3;
}

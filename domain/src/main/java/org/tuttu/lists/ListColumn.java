package org.tuttu.lists;

import java.util.Set;
import org.tuttu.lists.ListFilter.Match;

/**
 * A column of a list. All SQL in it is the code's own; what people type only ever fills its places.
 *
 * @param key     what addresses call it
 * @param value   the expression that gives its value
 * @param unit    the expression that gives the currency, or what was before; null when there is none
 * @param refType the record type that the value leads to; null when it leads nowhere
 * @param ref     the expression that gives that record's number or id
 * @param sort    the expression to sort by, never null, carried by an index together with the id; null when it cannot be sorted by
 * @param choices the values of a choice; null for other kinds
 * @param filter  null when it cannot be asked about
 * @param hidden  whether it can be asked about only
 */
public record ListColumn(
    String key, ValueKind kind, String value, String unit, String refType, String ref, String sort, Class<? extends Enum<?>> choices, ListFilter filter,
    boolean hidden) {

  public static ListColumn of(String key, ValueKind kind, String value) {
    return new ListColumn(key, kind, value, null, null, null, null, null, null, false);
  }

  public static ListColumn text(String key, String value) {
    return of(key, ValueKind.TEXT, value);
  }

  public static <E extends Enum<E>> ListColumn choice(String key, String value, Class<E> choices) {
    return new ListColumn(key, ValueKind.CHOICE, value, null, null, null, null, choices, new ListFilter(Match.ANY_OF, value), false);
  }

  public static ListColumn country(String key, String value) {
    return of(key, ValueKind.COUNTRY, value).asked(new ListFilter(Match.ANY_OF, value));
  }

  public static ListColumn money(String key, String value, String currency) {
    return new ListColumn(key, ValueKind.MONEY, value, currency, null, null, null, null, new ListFilter(Match.RANGE, value), false);
  }

  public static ListColumn changes(String key, String before, String after) {
    return new ListColumn(key, ValueKind.CHANGES, after, before, null, null, null, null, null, false);
  }

  /** Numbers and moments are asked about from and to. */
  public static ListColumn range(String key, ValueKind kind, String value) {
    return of(key, kind, value).asked(new ListFilter(Match.RANGE, value));
  }

  public static ListColumn yesNo(String key, String value) {
    return of(key, ValueKind.YES_NO, value).asked(new ListFilter(Match.YES_NO, value));
  }

  public ListColumn leadsTo(String type, String number) {
    return new ListColumn(key, kind, value, unit, type, number, sort, choices, filter, hidden);
  }

  public ListColumn sortedBy(String expression) {
    return new ListColumn(key, kind, value, unit, refType, ref, expression, choices, filter, hidden);
  }

  public ListColumn exactly(String condition) {
    return asked(new ListFilter(Match.EXACT, condition));
  }

  public ListColumn beginsWith(String condition) {
    return asked(new ListFilter(Match.PREFIX, condition));
  }

  public ListColumn words(String condition) {
    return asked(new ListFilter(Match.WORDS, condition));
  }

  /** @see ListFilter#found() */
  public ListColumn foundBy(String ids, Enum<?>... indexed) {
    Set<String> known = new java.util.HashSet<>();
    for (Enum<?> each : indexed) {
      known.add(each.name());
    }
    return asked(new ListFilter(filter.match(), filter.sql(), ids, Set.copyOf(known), filter.carriedBy()));
  }

  /** @see ListFilter#carriedBy() */
  public ListColumn carriedBy(String... sorts) {
    return asked(new ListFilter(filter.match(), filter.sql(), filter.found(), filter.foundFor(), Set.of(sorts)));
  }

  /** It can be asked about, but is not shown. */
  public ListColumn askedOnly() {
    return new ListColumn(key, kind, value, unit, refType, ref, sort, choices, filter, true);
  }

  private ListColumn asked(ListFilter by) {
    return new ListColumn(key, kind, value, unit, refType, ref, sort, choices, by, hidden);
  }

  public boolean isSortable() {
    return sort != null;
  }

  public boolean isAsked() {
    return filter != null;
  }
}

package org.tuttu.lists;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Reads a list within bounds, whatever is asked of it. Where an index finds at most {@value #FEW} records that meet a condition, these are sorted. Otherwise the
 * list is walked in its order, by the index of the sort: at most {@value #WALKED} records are looked at for a page, so a rare condition never makes
 * the database read a whole table to fill it; the page then says so, and the next one goes on from there.
 */
class ListReader {

  static final int FEW = 10_000;
  static final int WALKED = 10_000;
  static final int COUNTED = 1_000;

  private final EntityManager em;
  private final ListState state;
  private final ListSpec spec;
  private Condition narrowest;
  private boolean narrowed;

  ListReader(EntityManager em, ListState state) {
    this.em = em;
    this.state = state;
    this.spec = state.spec();
  }

  /** One statement; one more when a condition could be found by an index, and one more when the walk ends before the page is full. */
  RowsFound rows(String after, int size) {
    Cursor from = after == null ? null : Cursor.read(state.sort(), after);
    List<Object> values = new ArrayList<>();
    ListColumns columns = new ListColumns(state);
    String sql = columns.select() + from(from, values, WALKED) + order() + " limit " + (size + 1);
    List<?> found = query(sql, values).getResultList();
    List<ListRow> rows = found.stream().limit(size).map(row -> columns.row((Object[]) row)).toList();
    if (found.size() > size) {
      return new RowsFound(rows, Cursor.of((Object[]) found.get(size - 1)).toString(), 0);
    }
    String end = isWalk() ? endOfWalk(from) : null;
    return new RowsFound(rows, end, end == null ? 0 : WALKED);
  }

  /** The records with these ids, in their order, whatever else is asked of the list; one statement. */
  List<ListRow> these(List<Long> ids) {
    ListColumns columns = new ListColumns(state);
    String wanted = ids.stream().map(String::valueOf).collect(Collectors.joining(" "));
    List<?> found = ids.isEmpty() ? List.of() : query(columns.select() + " from " + spec.table() + " " + spec.alias() + " " + spec.joins() + " where " + spec.id()
        + " = any(cast(string_to_array(?, ' ') as bigint[]))", List.of(wanted)).getResultList();
    Map<Long, ListRow> rows = found.stream().map(row -> columns.row((Object[]) row)).collect(Collectors.toMap(ListRow::id, row -> row));
    return ids.stream().map(rows::get).filter(Objects::nonNull).toList();
  }

  /** No statement: all that meet the conditions, in no order. */
  static Filtered filtered(ListState state) {
    List<Object> values = new ArrayList<>();
    ListSpec spec = state.spec();
    String sql = "select " + spec.id() + " from " + spec.table() + " " + spec.alias() + " " + spec.joins() + " where " + all(state.conditions(), values);
    return new Filtered(sql, values);
  }

  /** One statement; one more to see whether a walk that found few came to the list's end. */
  About about() {
    if (state.conditions().isEmpty()) {
      Number estimate = (Number) em.createNativeQuery("select reltuples from pg_class where oid = cast(? as regclass)").setParameter(1, spec.table()).getSingleResult();
      if (estimate.longValue() > COUNTED) {
        return new About(estimate.longValue(), About.Certainty.ABOUT);
      }
    }
    List<Object> values = new ArrayList<>();
    String sql = "select count(*) from (select 1" + from(null, values, WALKED) + " limit " + (COUNTED + 1) + ") counted";
    long number = ((Number) query(sql, values).getSingleResult()).longValue();
    if (number > COUNTED) {
      return new About(COUNTED, About.Certainty.AT_LEAST);
    }
    return new About(number, isWalk() && endOfWalk(null) != null ? About.Certainty.AT_LEAST : About.Certainty.EXACTLY);
  }

  private boolean isWalk() {
    return narrowest() == null && state.conditions().stream().anyMatch(condition -> !isWithin(condition));
  }

  /** The records that are asked for, past the cursor, with what the columns need. */
  private String from(Cursor after, List<Object> values, int walked) {
    if (!isWalk()) {
      String narrow = "";
      Condition found = narrowest();
      if (found != null) {
        narrow = spec.id() + " in (" + found.found() + ") and ";
        values.addAll(found.values());
      }
      return " from " + spec.table() + " " + spec.alias() + " " + spec.joins() + " where " + narrow + all(state.conditions(), values) + past(after, values);
    }
    String walk = walk("*", after, values) + order() + " limit " + walked;
    List<Condition> rest = state.conditions().stream().filter(condition -> !isWithin(condition)).toList();
    return " from (" + walk + ") " + spec.alias() + " " + spec.joins() + " where " + all(rest, values);
  }

  private String walk(String what, Cursor after, List<Object> values) {
    List<Condition> within = state.conditions().stream().filter(this::isWithin).toList();
    return "select " + what + " from " + spec.table() + " " + spec.alias() + " where " + all(within, values) + past(after, values);
  }

  private String endOfWalk(Cursor after) {
    List<Object> values = new ArrayList<>();
    String sql = walk(spec.id() + ", " + Cursor.text(state.sort()), after, values) + order() + " limit 1 offset " + (WALKED - 1);
    List<?> end = query(sql, values).getResultList();
    return end.isEmpty() ? null : Cursor.of((Object[]) end.get(0)).toString();
  }

  /** Whether the index of the sort brings only what meets the condition. */
  private boolean isWithin(Condition condition) {
    boolean ofSort = condition.column().key().equals(state.sort().key()) && condition.column().filter().match() == ListFilter.Match.RANGE;
    return ofSort || condition.isCarriedBy(state.sort().key());
  }

  /** The condition by which an index finds the fewest records; null when none finds few, or the sort's index brings them already. One statement, or none, at the first call. */
  private Condition narrowest() {
    if (!narrowed) {
      narrowest = findNarrowest();
      narrowed = true;
    }
    return narrowest;
  }

  private Condition findNarrowest() {
    List<Condition> findable = state.conditions().stream().filter(condition -> condition.found() != null).toList();
    boolean needed = state.conditions().stream().anyMatch(condition -> !isWithin(condition)) && state.conditions().stream().noneMatch(
        condition -> condition.isCarriedBy(state.sort().key()));
    if (findable.isEmpty() || !needed) {
      return null;
    }
    List<Object> values = new ArrayList<>();
    findable.forEach(condition -> values.addAll(condition.values()));
    String counts = findable.stream().map(condition -> "select count(*) from (" + condition.found() + " limit " + (FEW + 1) + ") few")
        .collect(Collectors.joining(" union all "));
    List<?> counted = query(counts, values).getResultList();
    List<Long> numbers = counted.stream().map(number -> ((Number) number).longValue()).toList();
    Condition fewest = findable.stream().min(Comparator.comparing(condition -> numbers.get(findable.indexOf(condition)))).orElseThrow();
    return numbers.get(findable.indexOf(fewest)) <= FEW ? fewest : null;
  }

  private static String all(List<Condition> conditions, List<Object> values) {
    conditions.forEach(condition -> values.addAll(condition.values()));
    return conditions.isEmpty() ? "true" : conditions.stream().map(Condition::sql).collect(Collectors.joining(" and "));
  }

  private String past(Cursor after, List<Object> values) {
    if (after == null) {
      return "";
    }
    values.add(after.sorted());
    values.add(after.id());
    return " and (" + state.sort().sort() + ", " + spec.id() + ") " + (state.isDescending() ? "<" : ">") + " (" + Cursor.place(state.sort()) + ", ?)";
  }

  private String order() {
    String direction = state.isDescending() ? " desc" : "";
    return " order by " + state.sort().sort() + direction + ", " + spec.id() + direction;
  }

  private Query query(String sql, List<Object> values) {
    Query query = em.createNativeQuery(sql);
    for (int i = 0; i < values.size(); i++) {
      query.setParameter(i + 1, values.get(i));
    }
    return query;
  }
}

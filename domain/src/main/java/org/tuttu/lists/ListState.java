package org.tuttu.lists;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is asked of a list: which records, how sorted, with which columns; all of it as it stands in an address. What an address says and the list does not
 * know is left out; what it knows and cannot understand is named in the problems.
 */
public final class ListState {

  private static final String SORT = "sort";
  private static final String COLUMNS = "columns";

  private final ListSpec spec;
  private final ZoneId zone;
  private final Map<String, List<String>> given;
  private final Map<String, String> problems = new LinkedHashMap<>();
  private final List<Condition> conditions;
  private final ListColumn sort;
  private final boolean descending;
  private final List<ListColumn> columns;

  private ListState(ListSpec spec, Map<String, List<String>> given, ZoneId zone) {
    this.spec = spec;
    this.zone = zone;
    this.given = given;
    Conditions understood = new Conditions(given, zone, problems);
    conditions = spec.asked().stream().map(understood::of).filter(Objects::nonNull).toList();
    String by = given.getOrDefault(SORT, List.of(spec.sort())).get(0);
    sort = spec.require(ListSpec.key(by));
    descending = by.startsWith("-");
    columns = given.getOrDefault(COLUMNS, spec.initial()).stream().map(spec::require).toList();
  }

  /**
   * @param parameters those of an address; others than the list's own are left out
   * @param zone       in which days begin and end
   */
  public static ListState of(ListSpec spec, Map<String, String[]> parameters, ZoneId zone) {
    Map<String, List<String>> asked = new LinkedHashMap<>();
    parameters.forEach((key, values) -> asked.put(key, Arrays.stream(values).filter(value -> value != null && !value.isBlank()).map(String::strip).toList()));
    return new ListState(spec, ordered(spec, asked), zone);
  }

  /** As {@link #text} wrote it. */
  public static ListState of(ListSpec spec, String text, ZoneId zone) {
    Map<String, List<String>> asked = new LinkedHashMap<>();
    for (String pair : text.split("&")) {
      int at = pair.indexOf('=');
      if (at > 0) {
        asked.computeIfAbsent(decoded(pair.substring(0, at)), any -> new ArrayList<>()).add(decoded(pair.substring(at + 1)));
      }
    }
    return new ListState(spec, ordered(spec, asked), zone);
  }

  /** In one order, so that the same state is the same address. */
  private static Map<String, List<String>> ordered(ListSpec spec, Map<String, List<String>> asked) {
    Map<String, List<String>> known = new LinkedHashMap<>();
    for (ListColumn column : spec.asked()) {
      for (String key : column.kind().isRange() ? List.of(column.key() + Conditions.FROM, column.key() + Conditions.TO) : List.of(column.key())) {
        put(known, key, asked.getOrDefault(key, List.of()));
      }
    }
    String sort = asked.getOrDefault(SORT, List.of()).stream().findFirst().orElse(spec.sort());
    boolean sortable = spec.column(ListSpec.key(sort)).filter(ListColumn::isSortable).isPresent();
    put(known, SORT, sortable && !sort.equals(spec.sort()) ? List.of(sort) : List.of());
    List<String> columns = asked.getOrDefault(COLUMNS, List.of()).stream().flatMap(value -> Arrays.stream(value.split(",")))
        .filter(key -> spec.shown().stream().anyMatch(column -> column.key().equals(key))).toList();
    List<String> shown = Stream.concat(Stream.of(spec.initial().get(0)), columns.stream()).distinct().toList();
    put(known, COLUMNS, columns.isEmpty() || shown.equals(spec.initial()) ? List.of() : shown);
    return known;
  }

  private static void put(Map<String, List<String>> known, String key, List<String> values) {
    if (!values.isEmpty()) {
      known.put(key, List.copyOf(values));
    }
  }

  public ListSpec spec() {
    return spec;
  }

  List<Condition> conditions() {
    return conditions;
  }

  public boolean isFiltered() {
    return !conditions.isEmpty();
  }

  /** The columns that are asked about, understood or not. */
  public List<ListColumn> askedAbout() {
    return spec.asked().stream().filter(column -> given.keySet().stream().anyMatch(key -> isOf(column, key))).toList();
  }

  public ListColumn sort() {
    return sort;
  }

  public boolean isDescending() {
    return descending;
  }

  /** Those that are shown, in their order. */
  public List<ListColumn> columns() {
    return columns;
  }

  /** What could not be understood, by the address's key: {@code number}, {@code day} or {@code choice}. */
  public Map<String, String> problems() {
    return problems;
  }

  /** What was typed; empty when nothing was. */
  public List<String> given(String key) {
    return given.getOrDefault(key, List.of());
  }

  /** All that was asked for, by the address's keys. */
  public Map<String, List<String>> given() {
    return Collections.unmodifiableMap(given);
  }

  public String from(ListColumn column) {
    return given(column.key() + Conditions.FROM).stream().findFirst().orElse("");
  }

  public String to(ListColumn column) {
    return given(column.key() + Conditions.TO).stream().findFirst().orElse("");
  }

  public ListState sortedBy(ListColumn column, boolean descends) {
    return with(SORT, List.of((descends ? "-" : "") + column.key()));
  }

  /** Whether this column alone is asked about, in the usual order. */
  public boolean asksOnly(String key) {
    return given.containsKey(key) && given.keySet().stream().allMatch(each -> each.equals(key) || each.equals(COLUMNS));
  }

  public ListState without(ListColumn column) {
    Map<String, List<String>> left = new LinkedHashMap<>(given);
    left.keySet().removeIf(key -> isOf(column, key));
    return new ListState(spec, ordered(spec, left), zone);
  }

  public ListState withoutConditions() {
    Map<String, List<String>> left = new LinkedHashMap<>(given);
    left.keySet().removeIf(key -> !key.equals(SORT) && !key.equals(COLUMNS));
    return new ListState(spec, ordered(spec, left), zone);
  }

  /** The list without any wish. */
  public ListState plain() {
    return new ListState(spec, Map.of(), zone);
  }

  public ListState withoutColumns() {
    Map<String, List<String>> left = new LinkedHashMap<>(given);
    left.remove(COLUMNS);
    return new ListState(spec, left, zone);
  }

  public ListState with(ListColumn column, String value) {
    return with(column.key(), List.of(value));
  }

  public ListState withColumns(List<ListColumn> shown) {
    return with(COLUMNS, shown.stream().map(ListColumn::key).toList());
  }

  private ListState with(String key, List<String> values) {
    Map<String, List<String>> changed = new LinkedHashMap<>(given);
    changed.put(key, values);
    return new ListState(spec, ordered(spec, changed), zone);
  }

  private static boolean isOf(ListColumn column, String key) {
    return key.equals(column.key()) || key.equals(column.key() + Conditions.FROM) || key.equals(column.key() + Conditions.TO);
  }

  /** As the query of an address; empty for a list without any wish. */
  public String text() {
    return given.entrySet().stream()
        .map(each -> each.getKey().equals(COLUMNS) ? COLUMNS + "=" + String.join(",", each.getValue())
            : each.getValue().stream().map(value -> each.getKey() + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8)).collect(Collectors.joining("&")))
        .collect(Collectors.joining("&"));
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return text;
    }
  }
}

package org.tuttu.lists;

import java.math.BigDecimal;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Understands what an address asks of a list's columns. What cannot be understood is named, and left out. */
class Conditions {

  static final String FROM = ".from";
  static final String TO = ".to";

  private static final int LONGEST = 100;
  private static final int MOST_WORDS = 8;
  private static final Pattern NUMBER = Pattern.compile("-?\\d{1,14}(\\.\\d{1,4})?");
  private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");

  private final Map<String, List<String>> given;
  private final ZoneId zone;
  private final Map<String, String> problems;

  Conditions(Map<String, List<String>> given, ZoneId zone, Map<String, String> problems) {
    this.given = given;
    this.zone = zone;
    this.problems = problems;
  }

  /** Null when nothing, or nothing that can be understood, is asked of the column. */
  Condition of(ListColumn column) {
    return switch (column.filter().match()) {
      case RANGE -> range(column);
      case ANY_OF -> anyOf(column);
      case YES_NO -> yesNo(column);
      case EXACT, PREFIX, WORDS -> text(column);
    };
  }

  private Condition text(ListColumn column) {
    String typed = first(column.key());
    if (typed == null) {
      return null;
    }
    String clean = typed.replaceAll("\\p{Cntrl}", " ").strip();
    String asked = clean.substring(0, Math.min(LONGEST, clean.length()));
    String sql = column.filter().sql();
    if (column.filter().match() == ListFilter.Match.EXACT) {
      return new Condition(column, sql, everywhere(sql, asked), true, true);
    }
    if (column.filter().match() == ListFilter.Match.PREFIX) {
      return new Condition(column, sql, everywhere(sql, literal(asked) + "%"), false, true);
    }
    List<String> words = Arrays.stream(asked.split("\\s+")).limit(MOST_WORDS).toList();
    boolean indexed = words.stream().anyMatch(word -> word.length() >= ListFilter.SHORTEST_WORD);
    return new Condition(column, words.stream().map(word -> sql).collect(Collectors.joining(" and ")),
        words.stream().<Object>map(word -> "%" + literal(word) + "%").toList(), false, indexed);
  }

  private static List<Object> everywhere(String sql, String value) {
    return Collections.nCopies((int) sql.chars().filter(sign -> sign == '?').count(), value);
  }

  /** Choices are the code's own words, and stand in the statement as such: only so do partial indexes of some of them help. */
  private Condition anyOf(ListColumn column) {
    List<String> asked = given.getOrDefault(column.key(), List.of());
    List<String> known = asked.stream().filter(value -> isKnown(column, value)).distinct().toList();
    if (known.size() < asked.stream().distinct().count()) {
      problems.put(column.key(), "choice");
    }
    if (known.isEmpty()) {
      return null;
    }
    String values = known.stream().map(value -> "'" + value + "'").collect(Collectors.joining(", "));
    String sql = known.size() == 1 ? column.filter().sql() + " = " + values : column.filter().sql() + " in (" + values + ")";
    boolean indexed = column.filter().foundFor().isEmpty() || column.filter().foundFor().containsAll(known);
    return new Condition(column, sql, List.of(), known.size() == 1, indexed);
  }

  private static boolean isKnown(ListColumn column, String value) {
    return column.choices() == null ? COUNTRY.matcher(value).matches()
        : Arrays.stream(column.choices().getEnumConstants()).anyMatch(choice -> choice.name().equals(value));
  }

  private Condition yesNo(ListColumn column) {
    String asked = first(column.key());
    if (asked == null) {
      return null;
    }
    if (!asked.equals("yes") && !asked.equals("no")) {
      problems.put(column.key(), "choice");
      return null;
    }
    return new Condition(column, asked.equals("yes") ? column.filter().sql() : "not " + column.filter().sql(), List.of(), true, true);
  }

  private Condition range(ListColumn column) {
    Object from = bound(column, FROM);
    Object to = bound(column, TO);
    List<String> parts = new ArrayList<>();
    List<Object> values = new ArrayList<>();
    if (from != null) {
      parts.add(column.filter().sql() + " >= ?");
      values.add(from);
    }
    if (to != null) {
      parts.add(column.filter().sql() + (column.kind() == ValueKind.MOMENT ? " < ?" : " <= ?"));
      values.add(to);
    }
    return parts.isEmpty() ? null : new Condition(column, String.join(" and ", parts), values, false, true);
  }

  private Object bound(ListColumn column, String end) {
    String key = column.key() + end;
    String typed = first(key);
    if (typed == null) {
      return null;
    }
    if (column.kind() == ValueKind.MOMENT || column.kind() == ValueKind.DAY) {
      LocalDate day = day(key, typed);
      return day == null ? null : column.kind() == ValueKind.DAY ? Date.valueOf(day) : moment(end.equals(TO) ? day.plusDays(1) : day);
    }
    String number = typed.replaceAll("[\\s\\u00a0\\u202f]", "").replace(',', '.');
    if (!NUMBER.matcher(number).matches()) {
      problems.put(key, "number");
      return null;
    }
    return new BigDecimal(number);
  }

  /** The start of a day in the reader's zone. */
  private Timestamp moment(LocalDate day) {
    return Timestamp.from(day.atStartOfDay(zone).toInstant());
  }

  private LocalDate day(String key, String typed) {
    try {
      LocalDate day = LocalDate.parse(typed.strip());
      if (day.getYear() < 1 || day.getYear() > 9999) {
        throw new DateTimeException(typed);
      }
      return day;
    } catch (DateTimeException e) {
      problems.put(key, "day");
      return null;
    }
  }

  private String first(String key) {
    return given.getOrDefault(key, List.of()).stream().findFirst().orElse(null);
  }

  private static String literal(String text) {
    return text.replaceAll("[\\\\%_]", "\\\\$0");
  }
}

package org.tuttu.system.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A statement as PostgreSQL logged it.
 *
 * @param sql        with {@code $1}, {@code $2} for its parameters
 * @param parameters their values as text; null for NULL
 */
record Sent(String sql, List<String> parameters) {

  private static final Pattern ENTRY = Pattern.compile("^\\S+ \\S+ \\S+ \\[\\d+] (\\S*) ([A-Z]+):  (.*)$");
  private static final Pattern STATEMENT = Pattern.compile("^(?:statement|execute [^:]+): (.*)$", Pattern.DOTALL);
  private static final Pattern VALUE = Pattern.compile("\\$\\d+ = (?:NULL|'((?:[^']|'')*)')", Pattern.DOTALL);
  private static final Pattern FRAME = Pattern.compile("(?i)^(begin|commit|rollback|savepoint|release|set|show|select 1$).*", Pattern.DOTALL);
  private static final Sent BEGIN = new Sent("begin", List.of());

  /** The statements on that database in a piece of a log; of what frames a transaction, only that the first began. */
  static List<Sent> in(String log, String database) {
    List<Sent> sent = new ArrayList<>();
    for (String entry : log.split("\n(?!\t)")) {
      Matcher matcher = ENTRY.matcher(entry.lines().findFirst().orElse(""));
      if (!matcher.matches() || !matcher.group(1).equals(database)) {
        continue;
      }
      String rest = matcher.group(3) + entry.substring(entry.lines().findFirst().orElse("").length()).replace("\n\t", "\n");
      Matcher statement = STATEMENT.matcher(rest);
      if (matcher.group(2).equals("LOG") && statement.matches()) {
        String sql = statement.group(1).strip();
        if (!FRAME.matcher(sql).matches()) {
          sent.add(new Sent(sql, List.of()));
        } else if (sql.equalsIgnoreCase("begin") && !sent.contains(BEGIN)) {
          sent.add(0, BEGIN);
        }
      } else if (matcher.group(2).equals("DETAIL") && rest.toLowerCase(java.util.Locale.ROOT).startsWith("parameters:") && !sent.isEmpty()) {
        sent.set(sent.size() - 1, new Sent(sent.get(sent.size() - 1).sql(), values(rest)));
      }
    }
    return sent;
  }

  boolean begins() {
    return equals(BEGIN);
  }

  boolean reads() {
    return sql.regionMatches(true, 0, "select", 0, 6) || sql.regionMatches(true, 0, "with", 0, 4);
  }

  private static List<String> values(String detail) {
    List<String> values = new ArrayList<>();
    Matcher matcher = VALUE.matcher(detail);
    while (matcher.find()) {
      values.add(matcher.group(1) == null ? null : matcher.group(1).replace("''", "'"));
    }
    return values;
  }

  static Sent of(String sql, String... parameters) {
    return new Sent(sql, Arrays.asList(parameters));
  }
}

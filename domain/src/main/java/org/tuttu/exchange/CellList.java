package org.tuttu.exchange;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.tuttu.customer.Customer;
import org.tuttu.shared.RuleViolated;

/**
 * A cell with several values, a line for each: several columns of a row say the same things of the first, of the second. A value that says nothing is a hyphen, as a
 * line without anything would be lost at a cell's end; one of nothing but hyphens has one more.
 */
final class CellList {

  private static final String NOTHING = "-";
  private static final Pattern LINE_END = Pattern.compile("\\R");

  private CellList() {
  }

  /** The values of a group of rows as such a cell, in SQL; null if none says anything. */
  static String written(String value, String condition, String order) {
    return ("case when count(%1$s) filter (where %2$s) > 0 then string_agg(case when %1$s is null then '-' when %1$s ~ '^-+$' then %1$s || '-' else %1$s end, chr(10) order by %3$s)"
        + " filter (where %2$s) end").formatted(value, condition, order);
  }

  /** The lines of a cell as they are meant; addresses and numbers may also have a semicolon between them. */
  static String meant(String said, ImportColumn column, int at) {
    String divided = column.field() == ImportField.EMAIL || column.field() == ImportField.PHONE ? said.replace(';', '\n') : said;
    List<String> lines = List.of(LINE_END.split(divided, -1));
    if (lines.size() > Customer.MOST_PARTS) {
      throw new RuleViolated("import.too-many-values", at, Customer.MOST_PARTS);
    }
    String meant = lines.stream().map(line -> RowValues.one(line.strip(), column, at)).collect(Collectors.joining("\n"));
    return meant.isBlank() ? "" : meant;
  }

  static List<String> read(String meant) {
    return Collections.unmodifiableList(Arrays.stream(meant.split("\n", -1)).map(CellList::value).collect(Collectors.toList()));
  }

  private static String value(String line) {
    if (line.isEmpty() || line.equals(NOTHING)) {
      return null;
    }
    return line.chars().allMatch(each -> each == '-') ? line.substring(1) : line;
  }

  /** For people to read. */
  static String shown(List<String> values) {
    return values.stream().map(value -> value == null ? "–" : value).collect(Collectors.joining(", "));
  }
}

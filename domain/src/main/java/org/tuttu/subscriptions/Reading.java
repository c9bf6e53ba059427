package org.tuttu.subscriptions;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.tuttu.shared.RuleViolated;

/**
 * A line of what was counted: subscription, day, amount, and a key of its own; where there is none the day is the key.
 *
 * @param field where it was given, for a refusal
 * @param line  which one it is, from 1
 */
record Reading(String field, int line, String subscription, LocalDate day, BigDecimal quantity, String key) {

  private static final int MOST = 2000;

  /**
   * Columns are divided by semicolons or tabs, in that order; the first line may be a heading, which has no digit in its day and none in its amount.
   *
   * Cells may be in quotes.
   *
   * @throws RuleViolated at the field when a line cannot be understood, or there are too many
   */
  static List<Reading> of(String lines, String field) {
    List<Reading> readings = new ArrayList<>();
    int line = 0;
    for (String text : lines == null ? new String[0] : lines.split("\\R")) {
      line++;
      String[] cells = cells(text);
      if (!text.isBlank() && !(line == 1 && isHeading(cells))) {
        readings.add(read(field, line, cells));
      }
    }
    if (readings.isEmpty()) {
      throw RuleViolated.at(field, "reading.none");
    }
    if (readings.size() > MOST) {
      throw RuleViolated.at(field, "reading.too-many", MOST);
    }
    return readings;
  }

  private static String[] cells(String text) {
    String[] cells = text.replace("\ufeff", "").strip().split("\\s*[;\\t]\\s*", -1);
    return Stream.of(cells).map(cell -> cell.matches("\".*\"") && cell.length() > 1 ? cell.substring(1, cell.length() - 1).replace("\"\"", "\"").strip() : cell).toArray(String[]::new);
  }

  private static boolean isHeading(String[] cells) {
    return cells.length > 2 && !cells[2].isBlank() && (cells[1] + cells[2]).chars().noneMatch(Character::isDigit);
  }

  private static Reading read(String field, int line, String[] cells) {
    if (cells.length < 3 || cells.length > 4 || cells[0].isBlank()) {
      throw RuleViolated.at(field, "reading.columns", line);
    }
    String key = cells.length == 4 && !cells[3].isBlank() ? cells[3] : cells[1];
    if (key.length() > 100 || key.chars().anyMatch(Character::isISOControl)) {
      throw RuleViolated.at(field, "reading.key", line);
    }
    return new Reading(field, line, cells[0].toUpperCase(Locale.ROOT), day(field, line, cells[1]), quantity(field, line, cells[2]), key);
  }

  private static LocalDate day(String field, int line, String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw RuleViolated.at(field, "reading.day", line, text);
    }
  }

  private static BigDecimal quantity(String field, int line, String text) {
    String number = text.replace(',', '.');
    if (!number.matches("-?\\d{1,12}(\\.\\d{1,3})?") || new BigDecimal(number).signum() == 0) {
      throw RuleViolated.at(field, "reading.quantity", line, text);
    }
    return new BigDecimal(number);
  }
}

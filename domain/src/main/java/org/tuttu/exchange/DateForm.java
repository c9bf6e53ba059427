package org.tuttu.exchange;

import static java.util.Locale.ROOT;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How a file writes dates; a time of the day may follow. A day that no calendar has is none. */
public enum DateForm {
  YEAR_FIRST("uuuu-M-d"), DOTS("d.M.uuuu"), DAY_FIRST("d/M/uuuu"), MONTH_FIRST("M/d/uuuu");

  private static final Pattern SLASHES = Pattern.compile("(\\d{1,2})/(\\d{1,2})/\\d{4}\\b.*");

  private final DateTimeFormatter formatter;

  DateForm(String pattern) {
    formatter = new DateTimeFormatterBuilder().appendPattern(pattern).optionalStart().appendPattern("[ ]['T']H:mm[:ss]").optionalStart()
        .appendFraction(ChronoField.NANO_OF_SECOND, 1, 9, true).optionalEnd().optionalStart().appendOffset("+HH:MM", "Z").optionalEnd().optionalEnd().toFormatter(ROOT).withResolverStyle(ResolverStyle.STRICT);
  }

  /**
   * @param zone of a time that says none; a day without a time begins there
   * @throws java.time.DateTimeException when this is no date
   */
  ZonedDateTime read(String text, ZoneId zone) {
    TemporalAccessor read = formatter.parse(text);
    LocalDate day = LocalDate.from(read);
    if (!read.isSupported(ChronoField.SECOND_OF_DAY)) {
      return day.atStartOfDay(zone);
    }
    LocalDateTime time = day.atTime(LocalTime.from(read));
    return read.isSupported(ChronoField.OFFSET_SECONDS) ? time.atOffset(ZoneOffset.from(read)).atZoneSameInstant(zone) : time.atZone(zone);
  }

  /** The form in which such cells are dates, the likeliest first. */
  static Optional<DateForm> recognisedIn(List<String> cells) {
    for (String cell : cells) {
      if (cell.matches("\\d{4}-\\d{1,2}-\\d{1,2}\\b.*")) {
        return Optional.of(YEAR_FIRST);
      }
      if (cell.matches("\\d{1,2}\\.\\d{1,2}\\.\\d{4}\\b.*")) {
        return Optional.of(DOTS);
      }
    }
    boolean slashes = false;
    for (String cell : cells) {
      Matcher parts = SLASHES.matcher(cell);
      if (parts.matches()) {
        slashes = true;
        if (Integer.parseInt(parts.group(2)) > 12) {
          return Optional.of(MONTH_FIRST);
        }
      }
    }
    return slashes ? Optional.of(DAY_FIRST) : Optional.empty();
  }
}

package org.tuttu.portal.billing;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;

/**
 * From the first to the last day, as an address says it. Without a first day it begins two months before the last day's month, without a last day it ends today.
 *
 * @param mistaken whether the address could not be understood, or ends before it begins
 */
record Period(LocalDate from, LocalDate until, boolean mistaken) {

  static Period of(String from, String until, LocalDate today) {
    try {
      var last = isGiven(until) ? day(until) : today;
      var first = isGiven(from) ? day(from) : last.withDayOfMonth(1).minusMonths(2);
      return new Period(first, last, last.isBefore(first));
    } catch (DateTimeParseException e) {
      return new Period(today.withDayOfMonth(1).minusMonths(2), today, true);
    }
  }

  private static boolean isGiven(String day) {
    return day != null && !day.isBlank();
  }

  private static LocalDate day(String text) {
    var day = LocalDate.parse(text.strip());
    if (day.getYear() < 1900 || day.getYear() > 9999) {
      throw new DateTimeParseException("no day of ours", text, 0);
    }
    return day;
  }
}

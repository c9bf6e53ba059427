package org.tuttu.system.crowd;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/**
 * The last four years until this morning, in seconds. People buy before Christmas and in early summer, and at week-ends; businesses on working
 * days, and hardly in July.
 */
final class History {
  static final int DAY = 86_400;
  static final int DAYS = 4 * 365;
  static final int SECONDS = DAYS * DAY;
  private static final double[] PERSONS_BY_MONTH = {0.7, 0.7, 0.9, 1.0, 1.2, 1.2, 0.9, 0.9, 0.9, 1.0, 1.7, 2.2};
  private static final double[] BUSINESS_BY_MONTH = {1.0, 1.0, 1.1, 1.0, 1.1, 1.0, 0.45, 1.1, 1.1, 1.1, 1.1, 0.9};
  private static final int OPENING = 6 * 3600;

  private final Instant start;
  private final String[] days = new String[DAYS + 1];
  private final double[] persons = new double[DAYS + 1];
  private final double[] businesses = new double[DAYS + 1];

  History(Instant now) {
    start = now.truncatedTo(ChronoUnit.DAYS).minus(DAYS, ChronoUnit.DAYS);
    LocalDate first = start.atOffset(ZoneOffset.UTC).toLocalDate();
    for (int i = 0; i < days.length; i++) days[i] = first.plusDays(i).toString();
    for (int i = 0; i < DAYS; i++) {
      LocalDate day = first.plusDays(i);
      boolean weekEnd = day.getDayOfWeek().getValue() > 5;
      persons[i + 1] = persons[i] + PERSONS_BY_MONTH[day.getMonthValue() - 1] * (weekEnd ? 1.5 : 1);
      businesses[i + 1] = businesses[i] + BUSINESS_BY_MONTH[day.getMonthValue() - 1] * (weekEnd ? 0.1 : 1);
    }
  }

  /** The second between two, and in opening hours, at which a share of what happens there by season has happened. */
  int at(boolean person, int from, int until, double share) {
    double[] season = person ? persons : businesses;
    double begun = happened(season, from);
    double wanted = begun + (happened(season, until) - begun) * share;
    int low = 0;
    int high = DAYS;
    while (high - low > 1) {
      int middle = (low + high) >>> 1;
      if (season[middle] <= wanted) low = middle;
      else high = middle;
    }
    double day = (wanted - season[low]) / (season[low + 1] - season[low]);
    return low * DAY + OPENING + (int) (day * (person ? 16 : 10) * 3600);
  }

  private static double happened(double[] season, int second) {
    int day = Math.min(second / DAY, DAYS - 1);
    return season[day] + (season[day + 1] - season[day]) * Math.min(1, (second - day * DAY) / (double) DAY);
  }

  /** As the database reads it. */
  String text(int second) {
    int time = second % DAY;
    StringBuilder text = new StringBuilder(22).append(days[second / DAY]);
    text.append(' ').append((char) ('0' + time / 36_000)).append((char) ('0' + time / 3_600 % 10));
    text.append(':').append((char) ('0' + time % 3_600 / 600)).append((char) ('0' + time % 3_600 / 60 % 10));
    text.append(':').append((char) ('0' + time % 60 / 10)).append((char) ('0' + time % 10));
    return text.append('Z').toString();
  }

  Instant instant(int second) {
    return start.plusSeconds(second);
  }
}

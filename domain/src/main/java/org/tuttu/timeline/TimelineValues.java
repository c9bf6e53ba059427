package org.tuttu.timeline;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Instant;
import org.tuttu.shared.Money;

/** What a branch selected for one row. Values are counted from 0. */
public final class TimelineValues {

  private static final int FIRST = 3;

  private final Object[] row;

  TimelineValues(Object[] row) {
    this.row = row;
  }

  String branch() {
    return (String) row[0];
  }

  public long position() {
    return ((Number) row[1]).longValue();
  }

  public Instant at() {
    return ((Timestamp) row[2]).toInstant();
  }

  /** Null where the database has none. */
  public String text(int value) {
    return (String) row[FIRST + value];
  }

  public <E extends Enum<E>> E one(Class<E> type, int value) {
    return Enum.valueOf(type, text(value));
  }

  /** Of an amount and the currency after it. */
  public Money money(int amount) {
    return Money.of(new BigDecimal(text(amount)), text(amount + 1));
  }
}

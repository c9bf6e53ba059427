package org.tuttu.ordering.selfservice;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Instant;
import org.tuttu.shared.Money;

/** An order in a list. */
public record OrderRow(
    long id, String number, OrderKind kind, OrderStatus status, Instant placedAt, Money gross, int lineCount, String reference) {

  /** The columns that {@link #of} expects, of {@code orders o}. */
  public static final String COLUMNS = "o.id, o.number, o.kind, o.status, o.placed_at, o.gross, o.currency, o.line_count, o.reference";

  public static OrderRow of(Object[] row) {
    return new OrderRow(
        ((Number) row[0]).longValue(), (String) row[1], OrderKind.valueOf((String) row[2]), OrderStatus.valueOf((String) row[3]),
        ((Timestamp) row[4]).toInstant(), Money.of((BigDecimal) row[5], (String) row[6]), (Integer) row[7], (String) row[8]);
  }
}

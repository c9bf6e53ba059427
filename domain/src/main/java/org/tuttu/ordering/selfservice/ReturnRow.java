package org.tuttu.ordering.selfservice;

import java.sql.Timestamp;
import java.time.Instant;

/** A return in a list. */
public record ReturnRow(long id, String number, String orderNumber, ReturnStatus status, ReturnReason reason, int pieces, Instant askedAt) {

  /** The columns that {@link #of} expects, of {@code returns r} and its order {@code o}. */
  public static final String COLUMNS = "r.id, r.number, o.number as order_number, r.status, r.reason, r.pieces, r.asked_at";

  public static ReturnRow of(Object[] row) {
    return new ReturnRow(((Number) row[0]).longValue(), (String) row[1], (String) row[2], ReturnStatus.valueOf((String) row[3]), ReturnReason.valueOf((String) row[4]),
        (Integer) row[5], ((Timestamp) row[6]).toInstant());
  }
}

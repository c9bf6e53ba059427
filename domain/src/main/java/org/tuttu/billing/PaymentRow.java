package org.tuttu.billing;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Instant;
import org.tuttu.billing.selfservice.PaymentKind;
import org.tuttu.shared.Money;

/** A payment, refund or write-off, with when and by whom it was recorded. */
public record PaymentRow(long id, String number, PaymentKind kind, Money amount, String note, Instant at, String byName) {

  static PaymentRow of(Object[] row) {
    return new PaymentRow(((Number) row[0]).longValue(), (String) row[1], PaymentKind.valueOf((String) row[2]), Money.of((BigDecimal) row[3], (String) row[4]),
        (String) row[5], ((Timestamp) row[6]).toInstant(), (String) row[7]);
  }
}

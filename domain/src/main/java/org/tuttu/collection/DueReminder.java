package org.tuttu.collection;

import java.math.BigDecimal;
import java.sql.Date;
import java.time.LocalDate;
import org.tuttu.shared.Money;

/** An invoice of which its customer is to be reminded now, and with which step. */
record DueReminder(long invoiceId, String invoice, LocalDate dueOn, Money open, String paymentReference, int position, long customerId) {

  static DueReminder of(Object[] row) {
    return new DueReminder(((Number) row[0]).longValue(), (String) row[1], ((Date) row[2]).toLocalDate(), Money.of((BigDecimal) row[3], (String) row[4]), (String) row[5],
        ((Number) row[6]).intValue(), ((Number) row[7]).longValue());
  }
}

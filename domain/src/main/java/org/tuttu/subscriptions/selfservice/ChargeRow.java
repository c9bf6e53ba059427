package org.tuttu.subscriptions.selfservice;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.tuttu.catalog.selfservice.Charge;
import org.tuttu.shared.Money;

/**
 * Something that was charged.
 *
 * @param until    the day after its last
 * @param quantity what was counted; null for days
 * @param invoice  the invoice's number; null for what costs nothing, or waits for the next one
 */
public record ChargeRow(ChargeKind kind, LocalDate from, LocalDate until, BigDecimal quantity, Charge charge, String invoice) {

  static ChargeRow of(Object[] row) {
    String currency = (String) row[4];
    return new ChargeRow(ChargeKind.valueOf((String) row[0]), SubscriptionRow.day(row[1]), SubscriptionRow.day(row[2]), (BigDecimal) row[3],
        Charge.of(Money.of((BigDecimal) row[5], currency), Money.of((BigDecimal) row[6], currency)), (String) row[7]);
  }
}

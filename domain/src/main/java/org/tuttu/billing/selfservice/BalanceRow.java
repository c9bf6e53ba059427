package org.tuttu.billing.selfservice;

import java.math.BigDecimal;
import java.sql.Date;
import java.time.LocalDate;
import org.tuttu.shared.Money;

/**
 * How an account stands.
 *
 * @param balance     what the customer owes; below zero when we owe
 * @param unallocated paid or credited, and waiting for the next invoice
 * @param overdue     of the balance what should have been paid by now
 * @param nextDue     when the next payment is due; null when nothing is to be paid
 */
public record BalanceRow(
    String accountNumber, String accountName, int paymentTermDays, Money creditLimit, Money balance, Money unallocated, Money overdue, LocalDate nextDue) {

  static BalanceRow of(Object[] row) {
    String currency = (String) row[2];
    return new BalanceRow((String) row[0], (String) row[1], ((Number) row[3]).intValue(), row[4] == null ? null : Money.of((BigDecimal) row[4], currency),
        Money.of((BigDecimal) row[5], currency), Money.of((BigDecimal) row[6], currency), Money.of((BigDecimal) row[7], currency),
        row[8] == null ? null : ((Date) row[8]).toLocalDate());
  }

  public String currency() {
    return balance.currency();
  }
}

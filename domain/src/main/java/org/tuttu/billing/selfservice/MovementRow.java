package org.tuttu.billing.selfservice;

import java.math.BigDecimal;
import java.sql.Date;
import java.time.LocalDate;
import org.tuttu.shared.Money;

/**
 * Something that changed an account's balance.
 *
 * @param position which one of the account's it is
 * @param number   of the invoice, credit note or payment
 * @param day      of the payment, or when the invoice was made out
 * @param amount   what it changed
 * @param balance  after it
 */
public record MovementRow(long position, PostingKind kind, LocalDate bookedOn, String number, LocalDate day, Money amount, Money balance) {

  static MovementRow of(Object[] row) {
    String currency = (String) row[7];
    return new MovementRow(((Number) row[0]).longValue(), PostingKind.valueOf((String) row[1]), ((Date) row[2]).toLocalDate(), (String) row[3],
        ((Date) row[4]).toLocalDate(), Money.of((BigDecimal) row[5], currency), Money.of((BigDecimal) row[6], currency));
  }
}

package org.tuttu.billing.selfservice;

import java.math.BigDecimal;
import java.sql.Date;
import java.time.LocalDate;
import org.tuttu.shared.Money;

/**
 * What an invoice was paid with, or what a credit note was used for.
 *
 * @param kind   what it was
 * @param number of the payment, invoice or credit note
 */
public record SettlementRow(PostingKind kind, String number, LocalDate day, Money amount) {

  static SettlementRow of(Object[] row, String currency) {
    return new SettlementRow(PostingKind.valueOf((String) row[0]), (String) row[1], ((Date) row[2]).toLocalDate(), Money.of((BigDecimal) row[3], currency));
  }
}

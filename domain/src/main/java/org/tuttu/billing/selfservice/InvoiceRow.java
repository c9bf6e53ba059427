package org.tuttu.billing.selfservice;

import java.math.BigDecimal;
import java.sql.Date;
import java.time.LocalDate;
import org.tuttu.shared.Money;

/** An invoice or a credit note in a list. */
public record InvoiceRow(
    long id, String number, InvoiceKind kind, InvoiceStatus status, LocalDate issuedOn, LocalDate dueOn, Money gross, Money open, String orderNumber, String accountNumber) {

  /** The columns that {@link #of} expects, of {@code invoices i}, with {@code orders o} and {@code accounts a}. */
  public static final String COLUMNS =
      "i.id, i.number, i.kind, i.status, i.issued_on, i.due_on, i.gross, i.open_amount, i.currency, o.number, a.number";

  /** What {@link #COLUMNS} needs. */
  public static final String FROM = " from invoices i join accounts a on a.id = i.account_id left join orders o on o.id = i.order_id ";

  public static InvoiceRow of(Object[] row) {
    String currency = (String) row[8];
    return new InvoiceRow(
        ((Number) row[0]).longValue(), (String) row[1], InvoiceKind.valueOf((String) row[2]), InvoiceStatus.valueOf((String) row[3]),
        ((Date) row[4]).toLocalDate(), ((Date) row[5]).toLocalDate(), Money.of((BigDecimal) row[6], currency), Money.of((BigDecimal) row[7], currency), (String) row[9], (String) row[10]);
  }

  public InvoiceState state(LocalDate today) {
    return InvoiceState.of(kind, status, dueOn, today);
  }
}

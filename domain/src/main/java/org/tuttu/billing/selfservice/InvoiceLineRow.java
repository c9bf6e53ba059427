package org.tuttu.billing.selfservice;

import java.math.BigDecimal;
import org.tuttu.catalog.selfservice.Charge;
import org.tuttu.shared.Money;

/**
 * A line of an invoice.
 *
 * @param unitPrice net, exact
 * @param vatRate   in percent
 * @param credited  pieces that credit notes have taken back
 */
public record InvoiceLineRow(
    int position, String productNumber, String name, int quantity, Money unitPrice, BigDecimal vatRate, Charge charge, int credited) {

  static InvoiceLineRow of(Object[] row, String currency) {
    return new InvoiceLineRow((Integer) row[0], (String) row[1], (String) row[2], (Integer) row[3], Money.of((BigDecimal) row[4], currency), (BigDecimal) row[5],
        Charge.of(Money.of((BigDecimal) row[6], currency), Money.of((BigDecimal) row[7], currency)), ((Number) row[8]).intValue());
  }

  /** Pieces that can still be taken back. */
  public int left() {
    return Math.abs(quantity - credited);
  }
}

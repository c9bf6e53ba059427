package org.tuttu.documents;

import java.math.BigDecimal;
import org.tuttu.billing.selfservice.InvoiceLineRow;
import org.tuttu.shared.Money;

/**
 * A line's quantity and price as the network wants them: the price is never below zero (BR-27), and times the quantity it is the line's net (PEPPOL-EN16931-R120).
 *
 * @param quantity below zero for what is given off
 * @param price    of {@code base} pieces
 */
record PeppolPrice(int quantity, Money price, int base) {

  private static final BigDecimal NEAR = new BigDecimal("0.02");

  static PeppolPrice of(InvoiceLineRow line) {
    boolean off = line.unitPrice().isNegative();
    PeppolPrice usual = new PeppolPrice(off ? -line.quantity() : line.quantity(), off ? line.unitPrice().negated() : line.unitPrice(), 1);
    Money net = line.charge().net();
    return usual.price().times(usual.quantity()).minus(net).amount().abs().compareTo(NEAR) <= 0 ? usual : together(Math.max(1, Math.abs(line.quantity())), net);
  }

  /** What came in from other books, or is the rest of a line, has a net of its own: the price is that of all pieces together. */
  private static PeppolPrice together(int pieces, Money net) {
    return new PeppolPrice(net.isNegative() ? -pieces : pieces, net.isNegative() ? net.negated() : net, pieces);
  }
}

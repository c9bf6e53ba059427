package org.tuttu.billing;

import java.math.BigDecimal;

/** What settles invoices: a payment, a write-off or a credit note. */
interface Credit {

  /** What of it has found no invoice yet. */
  BigDecimal open();

  /** So much of it is used. */
  void use(BigDecimal part);
}

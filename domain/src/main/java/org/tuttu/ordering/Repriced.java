package org.tuttu.ordering;

import java.math.BigDecimal;
import org.tuttu.catalog.selfservice.Charge;
import org.tuttu.shared.Money;

/** What a line is to be: so many pieces at a price of now, or of when it was ordered. */
record Repriced(int quantity, BigDecimal unitPrice, BigDecimal vatRate) {

  Charge charge(String currency) {
    return Charge.of(Money.of(unitPrice, currency), quantity, vatRate);
  }
}

package org.tuttu.collection;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * A statement as a file tells it.
 *
 * @param account  the IBAN, or the number where the bank gives none
 * @param fromDay  null when it is not said
 * @param untilDay null when it is not said
 */
record ReadStatement(String bankId, String account, String currency, LocalDate fromDay, LocalDate untilDay, BigDecimal opening, BigDecimal closing, List<ReadEntry> entries) {

  ReadStatement {
    entries = List.copyOf(entries);
  }

  /** What the entries make of the opening balance. */
  BigDecimal reached() {
    return entries.stream().map(entry -> entry.incoming() ? entry.amount() : entry.amount().negate()).reduce(opening, BigDecimal::add);
  }
}

package org.tuttu.billing;

/** What an entry of the ledger is about. */
enum Book {
  /** What customers owe. */
  RECEIVABLES,
  SALES,
  /** Owed to the tax office. */
  VAT,
  BANK,
  /** Given up. */
  LOSSES
}

package org.tuttu.collection;

/** Why an entry found no invoice by itself. */
public enum EntryHint {
  NO_REFERENCE,
  UNKNOWN_REFERENCE,
  SEVERAL_ACCOUNTS,
  ALREADY_PAID,
  OTHER_CURRENCY,
  /** The bank takes back what it had booked. */
  REVERSED
}

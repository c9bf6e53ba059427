package org.tuttu.billing.selfservice;

/** What changed an account's balance. */
public enum PostingKind {
  INVOICE,
  CREDIT_NOTE,
  PAYMENT,
  REFUND,
  WRITE_OFF
}

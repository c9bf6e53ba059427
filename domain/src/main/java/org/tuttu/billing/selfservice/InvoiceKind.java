package org.tuttu.billing.selfservice;

/** Whether it asks for money or takes an invoice back. */
public enum InvoiceKind {
  INVOICE,
  CREDIT_NOTE
}

package org.tuttu.billing.selfservice;

/** Whether something of it is left: to be paid of an invoice, to be used of a credit note. */
public enum InvoiceStatus {
  OPEN,
  PAID
}

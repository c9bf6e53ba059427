package org.tuttu.billing.selfservice;

/** Which of one's invoices: those that are to be paid, or all. */
public enum InvoiceFilter {
  OPEN,
  ALL
}

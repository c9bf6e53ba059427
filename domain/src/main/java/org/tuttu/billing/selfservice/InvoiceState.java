package org.tuttu.billing.selfservice;

import java.time.LocalDate;

/** What an invoice or a credit note waits for today. */
public enum InvoiceState {
  OPEN,
  OVERDUE,
  PAID,
  /** A credit note of which something waits for the next invoice or a refund. */
  UNUSED,
  USED;

  static InvoiceState of(InvoiceKind kind, InvoiceStatus status, LocalDate dueOn, LocalDate today) {
    if (kind == InvoiceKind.CREDIT_NOTE) {
      return status == InvoiceStatus.OPEN ? UNUSED : USED;
    }
    if (status == InvoiceStatus.PAID) {
      return PAID;
    }
    return dueOn.isBefore(today) ? OVERDUE : OPEN;
  }
}

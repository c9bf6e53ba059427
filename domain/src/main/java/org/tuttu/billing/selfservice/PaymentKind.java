package org.tuttu.billing.selfservice;

/** Whether money came in, went back, or was given up. */
public enum PaymentKind {
  PAYMENT,
  REFUND,
  WRITE_OFF
}

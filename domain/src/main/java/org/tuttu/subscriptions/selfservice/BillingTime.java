package org.tuttu.subscriptions.selfservice;

/** When a period's price is charged. What was counted is always charged afterwards. */
public enum BillingTime {
  IN_ADVANCE,
  IN_ARREARS
}

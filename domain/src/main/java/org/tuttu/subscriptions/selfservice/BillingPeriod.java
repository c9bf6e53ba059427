package org.tuttu.subscriptions.selfservice;

/** For how long a plan's price is. */
public enum BillingPeriod {
  MONTH(1),
  QUARTER(3),
  YEAR(12);

  private final int months;

  BillingPeriod(int months) {
    this.months = months;
  }

  public int months() {
    return months;
  }
}

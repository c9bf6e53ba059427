package org.tuttu.ordering.selfservice;

/** How far a return has come. */
public enum ReturnStatus {
  ASKED,
  ACCEPTED,
  REFUSED,
  WITHDRAWN,
  RECEIVED;

  /** Whether the customer may still think better of it. */
  public boolean isWithdrawable() {
    return this == ASKED || this == ACCEPTED;
  }
}

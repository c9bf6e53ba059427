package org.tuttu.collection.selfservice;

/** How far a payment at the payment service has come. */
public enum OnlineStatus {
  /** The customer may pay. */
  STARTED,
  /** The customer has paid in a way that takes days to come in. */
  PENDING,
  /** The service says that it has come in; it is not in the books yet. */
  PAID,
  BOOKED,
  /** It was not paid, and cannot be any more. */
  CLOSED;

  /** Whether the money may still come in, so that nobody may pay the same again. */
  public boolean isUnfinished() {
    return this == STARTED || this == PENDING || this == PAID;
  }
}

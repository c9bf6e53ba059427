package org.tuttu.ordering.selfservice;

/** How far an order has come. */
public enum OrderStatus {
  PLACED,
  CONFIRMED,
  SHIPPED,
  DELIVERED,
  CANCELLED;

  /** Nobody can call back what has left the house. */
  public boolean isCancellable() {
    return this == PLACED || this == CONFIRMED;
  }

  public boolean isOpen() {
    return this != DELIVERED && this != CANCELLED;
  }
}

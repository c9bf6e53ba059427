package org.tuttu.ordering.selfservice;

/** How far an order has come. */
public enum OrderStatus {
  /** An owner of the customer must approve it first. */
  WAITING,
  PLACED,
  CONFIRMED,
  PICKING,
  PARTLY_SHIPPED,
  SHIPPED,
  DELIVERED,
  CANCELLED;

  /** Nobody can call back what has left the house; what is left of the order they can. */
  public boolean isCancellable() {
    return isChangeable() || this == PICKING || this == PARTLY_SHIPPED;
  }

  /** Until somebody fetches it from the shelves the customer may change or cancel it. */
  public boolean isChangeable() {
    return this == WAITING || this == PLACED || this == CONFIRMED;
  }

  public boolean isShippable() {
    return this == CONFIRMED || this == PICKING || this == PARTLY_SHIPPED;
  }

  /** Whether some of it has left the house. */
  public boolean isOnItsWay() {
    return this == PARTLY_SHIPPED || this == SHIPPED || this == DELIVERED;
  }

  public boolean isOpen() {
    return this != DELIVERED && this != CANCELLED;
  }
}

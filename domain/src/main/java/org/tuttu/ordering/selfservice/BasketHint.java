package org.tuttu.ordering.selfservice;

/** What has changed about a product since it was put into the basket. */
public enum BasketHint {
  NONE,
  PRICE_CHANGED,
  TOO_FEW_LEFT,
  SOLD_OUT,
  NOT_ON_SALE,
  /** The account has no price for it (any more), or another product's account has none. */
  NOT_PAYABLE;

  /** Whether an order of this line would be refused. */
  public boolean isObstacle() {
    return this != NONE && this != PRICE_CHANGED;
  }
}

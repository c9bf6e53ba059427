package org.tuttu.catalog.selfservice;

/** Whether a product can be had now. */
public enum Availability {
  AVAILABLE,
  FEW_LEFT,
  SOLD_OUT;

  private static final int FEW = 5;

  /** @param stock pieces on hand; null where nothing is counted */
  public static Availability of(Integer stock) {
    if (stock == null || stock > FEW) {
      return AVAILABLE;
    }
    return stock > 0 ? FEW_LEFT : SOLD_OUT;
  }
}

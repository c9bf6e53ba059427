package org.tuttu.portal.ordering;

/** How many, as people type it. */
public final class Quantity {
  private static final int LONGEST = 9;

  private Quantity() {}

  /** What is no whole number counts as minus one: the basket refuses it and tells what it takes. */
  public static int of(String typed) {
    var digits = typed == null ? "" : typed.replaceAll("[\\s\\u00a0\\u202f]", "");
    return digits.matches("\\d+") && digits.length() <= LONGEST ? Integer.parseInt(digits) : -1;
  }
}

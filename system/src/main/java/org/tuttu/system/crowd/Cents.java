package org.tuttu.system.crowd;

/** Amounts as the database reads them. */
final class Cents {
  private Cents() {}

  static String text(long cents) {
    long magnitude = Math.abs(cents);
    return (cents < 0 ? "-" : "") + magnitude / 100 + (magnitude % 100 < 10 ? ".0" : ".") + magnitude % 100;
  }

  /** @param tenths of a percent */
  static String rate(int tenths) {
    return tenths / 10 + "." + tenths % 10;
  }
}

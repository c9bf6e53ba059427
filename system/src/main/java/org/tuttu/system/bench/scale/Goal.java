package org.tuttu.system.bench.scale;

import java.util.Locale;

/**
 * What was to be reached, and whether it was.
 *
 * @param reached null where it was not measured
 */
record Goal(String name, String found, String wanted, Boolean reached) {
  static Goal atMost(String name, double found, double wanted, String unit) {
    return new Goal(name, shown(found) + unit, "at most " + shown(wanted) + unit, found <= wanted);
  }

  static Goal atLeast(String name, double found, double wanted, String unit) {
    return new Goal(name, shown(found) + unit, "at least " + shown(wanted) + unit, found >= wanted);
  }

  String line() {
    return String.format(Locale.ROOT, "%-58s %14s %22s   %s", name, found, wanted, reached ? "reached" : "NOT REACHED");
  }

  private static String shown(double value) {
    return value >= 100 ? String.format(Locale.ENGLISH, "%,.0f", value) : String.format(Locale.ENGLISH, "%.2f", value);
  }
}

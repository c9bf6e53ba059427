package org.tuttu.system.crowd;

/** Deals a number of things out by weights, all of them, and to each its share within one. */
final class Shares {
  /** How heavy the one at a place is. */
  interface Weights {
    double of(int place);
  }

  private Shares() {}

  /** @param fixed the place whose share is given; -1 for none */
  static int[] of(int total, int places, Weights weights, int fixed, int share) {
    double sum = 0;
    for (int i = 0; i < places; i++) if (i != fixed) sum += weights.of(i);
    int rest = fixed < 0 ? total : total - share;
    int[] dealt = new int[places];
    double heavy = 0;
    long before = 0;
    for (int i = 0; i < places; i++) {
      if (i == fixed) continue;
      heavy += weights.of(i);
      long until = Math.min(rest, Math.round(rest * (heavy / sum)));
      dealt[i] = (int) (until - before);
      before = until;
    }
    if (fixed >= 0) dealt[fixed] = share;
    return dealt;
  }
}

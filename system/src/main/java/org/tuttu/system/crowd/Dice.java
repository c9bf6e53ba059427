package org.tuttu.system.crowd;

/**
 * Random numbers that depend on nothing but the seed and what they are for: any customer or order can be made up at any time, and is the same
 * each time. After Steele, Lea and Flood: Fast splittable pseudorandom number generators (2014).
 */
final class Dice {
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  private long state;

  private Dice(long state) {
    this.state = state;
  }

  /** @param what numbers that say what the dice are for */
  static Dice of(long seed, long... what) {
    long state = mixed(seed + GOLDEN);
    for (long each : what) state = mixed(state ^ (each + GOLDEN) * GOLDEN);
    return new Dice(state);
  }

  /** From 0 until the bound. */
  int below(int bound) {
    return (int) ((next() >>> 33) * bound >>> 31);
  }

  /** From 0 until 1. */
  double share() {
    return (next() >>> 11) * 0x1.0p-53;
  }

  boolean chance(double probability) {
    return share() < probability;
  }

  <T> T of(T[] all) {
    return all[below(all.length)];
  }

  private long next() {
    state += GOLDEN;
    return mixed(state);
  }

  private static long mixed(long value) {
    long z = (value ^ value >>> 30) * 0xBF58476D1CE4E5B9L;
    z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
    return z ^ z >>> 31;
  }
}

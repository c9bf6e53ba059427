package org.tuttu.web.signin;

import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/** What a node remembers of sign-ins for a few seconds, so that a reading page mostly costs no look into the database. */
class Memory {

  private static final long SPAN = Duration.ofSeconds(5).toNanos();

  private final ConcurrentHashMap<String, Remembered> known = new ConcurrentHashMap<>();
  private final int most;
  private final LongSupplier nanos;

  Memory(int most, LongSupplier nanos) {
    this.most = most;
    this.nanos = nanos;
  }

  /** What is remembered of a token; null when nothing is. */
  Known get(String token) {
    Remembered remembered = known.get(token);
    return remembered == null || isOver(remembered) ? null : remembered.known;
  }

  void put(String token, Known signIn) {
    if (known.size() >= most) {
      makeRoom();
    }
    known.put(token, new Remembered(signIn, nanos.getAsLong()));
  }

  void forget(String token) {
    known.remove(token);
  }

  void forgetAll() {
    known.clear();
  }

  int size() {
    return known.size();
  }

  /** Old ones go first; if there are only new ones, all go: they are cheap to learn again. */
  private void makeRoom() {
    known.values().removeIf(this::isOver);
    if (known.size() >= most) {
      known.clear();
    }
  }

  private boolean isOver(Remembered remembered) {
    return nanos.getAsLong() - remembered.since >= SPAN;
  }

  private record Remembered(Known known, long since) {}
}

package org.tuttu.system;

/** Where a starting stack says what it is doing. */
@FunctionalInterface
public interface Progress {
  void say(String line);
}

package org.tuttu.system.bench.scale;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.tuttu.system.bench.Memory;

/** The resident memory of the applications' server while something goes on, looked at twice a second. */
final class MemoryWatch implements AutoCloseable {
  private final List<Long> megabytes = new ArrayList<>();
  private final Thread thread = new Thread(this::watch, "memory-watch");

  MemoryWatch() {
    thread.setDaemon(true);
    thread.start();
  }

  private void watch() {
    try {
      while (true) {
        Memory.megabytes().ifPresent(megabytes::add);
        Thread.sleep(500);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    thread.interrupt();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** How much more the last quarter of the time took than the second: 0 is as much. The first is for filling what fills once. */
  double growth() {
    int quarter = megabytes.size() / 4;
    return quarter == 0 ? 0 : mean(megabytes.size() - quarter, megabytes.size()) / mean(quarter, 2 * quarter) - 1;
  }

  String line(String during) {
    if (megabytes.isEmpty()) return "memory while " + during + ": not known on this system";
    int size = megabytes.size();
    return String.format(Locale.ROOT, "memory of the server while %s, MB at the beginning, quarters and end: %d, %d, %d, %d, %d; most %d", during, megabytes.get(0),
        megabytes.get(size / 4), megabytes.get(size / 2), megabytes.get(size * 3 / 4), megabytes.get(size - 1), megabytes.stream().mapToLong(Long::longValue).max().getAsLong());
  }

  private double mean(int from, int until) {
    return megabytes.subList(from, until).stream().mapToLong(Long::longValue).average().orElseThrow();
  }
}

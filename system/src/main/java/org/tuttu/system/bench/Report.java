package org.tuttu.system.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** The measurements as a table: rates, latencies, and the ratio to the bare servlets, which is the figure that counts. */
final class Report {

  private final List<String> lines = new ArrayList<>();

  /** The measurement whose rate is in the middle. */
  static Measured median(List<Measured> measured) {
    return measured.stream().sorted(Comparator.comparingDouble(Measured::perSecond)).toList().get(measured.size() / 2);
  }

  void add(String name, int connections, Measured page, Measured rows, Measured constant) {
    lines.add(String.format(Locale.ROOT, "%-18s %5d %9.0f %8.1f %8.1f %9.0f %7.2f %9.0f %7.3f %s", name, connections,
        page.perSecond(), page.p50(), page.p99(), rows.perSecond(), page.perSecond() / rows.perSecond(), constant.perSecond(),
        page.perSecond() / constant.perSecond(), page.faults() + rows.faults() + constant.faults() == 0 ? "" : page.faults() + " faults"));
  }

  String table() {
    return String.format(Locale.ROOT, "%n%-18s %5s %9s %8s %8s %9s %7s %9s %7s%n", "page", "conn", "pages/s", "p50 ms", "p99 ms", "JDBC/s",
        "ratio", "bare/s", "ratio") + String.join(System.lineSeparator(), lines);
  }
}

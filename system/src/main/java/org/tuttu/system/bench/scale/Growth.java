package org.tuttu.system.bench.scale;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.tuttu.system.bench.Measured;

/** The pages' latencies for each size, and how they grow from the last but one to the last. */
final class Growth {
  private final List<String> sizes;
  private final Map<String, Map<String, Measured>> pages = new LinkedHashMap<>();

  Growth(List<String> sizes) {
    this.sizes = sizes;
  }

  void add(String size, String page, Measured measured) {
    pages.computeIfAbsent(page, each -> new LinkedHashMap<>()).put(size, measured);
  }

  /** Each page's growth of the 99th percentile; those that were not measured with both sizes are left out. */
  Map<String, Double> ratios() {
    Map<String, Double> ratios = new LinkedHashMap<>();
    pages.forEach((page, measured) -> {
      if (sizes.size() > 1 && measured.containsKey(sizes.get(sizes.size() - 2)) && measured.containsKey(sizes.get(sizes.size() - 1))) {
        ratios.put(page, of(measured, sizes.size() - 1).p99() / of(measured, sizes.size() - 2).p99());
      }
    });
    return ratios;
  }

  String table() {
    StringBuilder table = new StringBuilder(String.format(Locale.ROOT, "%n%-28s", "milliseconds"));
    sizes.forEach(size -> table.append(String.format(Locale.ROOT, " %9s p50 %9s p99", size, size)));
    table.append("   growth p50   growth p99");
    pages.forEach((page, measured) -> {
      table.append(String.format(Locale.ROOT, "%n%-28s", page));
      for (int i = 0; i < sizes.size(); i++) {
        Measured each = of(measured, i);
        table.append(each == null ? " ".repeat(28) : String.format(Locale.ROOT, " %13.2f %13.2f", each.p50(), each.p99()));
      }
      Measured last = of(measured, sizes.size() - 1);
      Measured before = sizes.size() < 2 ? null : of(measured, sizes.size() - 2);
      if (last != null && before != null) table.append(String.format(Locale.ROOT, " %12.2f %12.2f", last.p50() / before.p50(), last.p99() / before.p99()));
      long faults = measured.values().stream().mapToLong(Measured::faults).sum();
      if (faults > 0) table.append("   ").append(faults).append(" faults");
    });
    return table.toString();
  }

  private Measured of(Map<String, Measured> measured, int size) {
    return measured.get(sizes.get(size));
  }
}

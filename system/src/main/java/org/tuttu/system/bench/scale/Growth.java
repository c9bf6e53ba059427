package org.tuttu.system.bench.scale;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** The pages' latencies for each size, which are measured in turns, and how they grow from the last but one to the last. */
final class Growth {
  private final List<String> sizes;
  private final Map<String, Map<String, Latencies>> pages = new LinkedHashMap<>();

  Growth(List<String> sizes) {
    this.sizes = sizes;
  }

  /** @param latencies of all turns */
  void add(String size, String page, Latencies latencies) {
    pages.computeIfAbsent(page, each -> new LinkedHashMap<>()).put(size, latencies);
  }

  /** Each page's growth of the 99th percentile; those that were not measured with both sizes are left out. */
  Map<String, Double> ratios() {
    Map<String, Double> ratios = new LinkedHashMap<>();
    pages.forEach((page, measured) -> {
      if (isCompared(measured)) ratios.put(page, growth(measured, Latencies::p99));
    });
    return ratios;
  }

  String table() {
    StringBuilder table = new StringBuilder(String.format(Locale.ROOT, "%n%-28s", "milliseconds"));
    sizes.forEach(size -> table.append(String.format(Locale.ROOT, " %9s p50 %9s p99", size, size)));
    table.append("   growth p50   growth p99");
    pages.forEach((page, measured) -> {
      table.append(String.format(Locale.ROOT, "%n%-28s", page));
      for (String size : sizes) {
        Latencies its = measured.get(size);
        table.append(its == null ? " ".repeat(28) : String.format(Locale.ROOT, " %13.2f %13.2f", its.p50(), its.p99()));
      }
      if (isCompared(measured)) table.append(String.format(Locale.ROOT, " %12.2f %12.2f", growth(measured, Latencies::p50), growth(measured, Latencies::p99)));
      long faults = measured.values().stream().mapToLong(Latencies::faults).sum();
      if (faults > 0) table.append("   ").append(faults).append(" faults");
    });
    return table.toString();
  }

  private boolean isCompared(Map<String, Latencies> measured) {
    return sizes.size() > 1 && measured.containsKey(last(1)) && measured.containsKey(last(2));
  }

  private double growth(Map<String, Latencies> measured, ToDoubleFunction<Latencies> latency) {
    return new Turns(measured.get(last(2)), measured.get(last(1))).ratio(latency);
  }

  private String last(int place) {
    return sizes.get(sizes.size() - place);
  }
}

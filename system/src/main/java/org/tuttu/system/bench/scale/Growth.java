package org.tuttu.system.bench.scale;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.tuttu.system.bench.Measured;

/** The pages' latencies for each size, which are measured in turns, and how they grow from the last but one to the last. */
final class Growth {
  private final List<String> sizes;
  private final Map<String, Map<String, List<Measured>>> pages = new LinkedHashMap<>();

  Growth(List<String> sizes) {
    this.sizes = sizes;
  }

  /** @param turns in the order in which they were taken */
  void add(String size, String page, List<Measured> turns) {
    pages.computeIfAbsent(page, each -> new LinkedHashMap<>()).put(size, turns);
  }

  /** Each page's growth of the 99th percentile; those that were not measured with both sizes are left out. */
  Map<String, Double> ratios() {
    Map<String, Double> ratios = new LinkedHashMap<>();
    pages.forEach((page, measured) -> {
      if (isCompared(measured)) ratios.put(page, growth(measured, Measured::p99));
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
        Measured middle = measured.containsKey(size) ? Turns.middle(measured.get(size)) : null;
        table.append(middle == null ? " ".repeat(28) : String.format(Locale.ROOT, " %13.2f %13.2f", middle.p50(), middle.p99()));
      }
      if (isCompared(measured)) table.append(String.format(Locale.ROOT, " %12.2f %12.2f", growth(measured, Measured::p50), growth(measured, Measured::p99)));
      long faults = measured.values().stream().flatMap(List::stream).mapToLong(Measured::faults).sum();
      if (faults > 0) table.append("   ").append(faults).append(" faults");
    });
    return table.toString();
  }

  private boolean isCompared(Map<String, List<Measured>> measured) {
    return sizes.size() > 1 && measured.containsKey(last(1)) && measured.containsKey(last(2));
  }

  private double growth(Map<String, List<Measured>> measured, ToDoubleFunction<Measured> latency) {
    return new Turns(measured.get(last(2)), measured.get(last(1))).ratio(latency);
  }

  private String last(int place) {
    return sizes.get(sizes.size() - place);
  }
}

package org.tuttu.system.load;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** What the shop's stock codes stand for that are no goods: the table is line-kinds.txt, a code and its kind on each line. */
final class LineKinds {
  private final Map<String, String> kinds = new HashMap<>();

  LineKinds() throws IOException {
    try (InputStream table = LineKinds.class.getResourceAsStream("line-kinds.txt")) {
      new String(table.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.isBlank() && !line.startsWith("#"))
          .forEach(line -> kinds.put(line.substring(0, line.indexOf('=')), line.substring(line.indexOf('=') + 1)));
    }
  }

  boolean isProduct(String code) {
    return !kinds.containsKey(code);
  }

  String of(RetailLine line) {
    return kinds.getOrDefault(line.code(), line.isStockCorrection() ? "CORRECTION" : "PRODUCT");
  }
}

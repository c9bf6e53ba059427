package org.tuttu.system.load;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/** What the shop's stock codes stand for that are no goods: the table is line-kinds.txt. */
final class LineKinds {
  private final Map<String, String> kinds = new HashMap<>();

  LineKinds() throws IOException {
    Bulk.table("line-kinds.txt").forEach(row -> kinds.put(row[0], row[1]));
  }

  boolean isProduct(String code) {
    return !kinds.containsKey(code);
  }

  String of(RetailLine line) {
    return kinds.getOrDefault(line.code(), line.isStockCorrection() ? "CORRECTION" : "PRODUCT");
  }
}

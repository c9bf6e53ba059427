package org.tuttu.system.bench.scale;

import java.util.List;
import java.util.Map;
import org.tuttu.system.Addresses;
import org.tuttu.system.bench.BareLookUp;
import org.tuttu.system.client.WebClient;

/** Searching, and what is suggested while somebody types, beside the look-up of one customer by its key by a bare servlet of the same server. */
final class KeyLookUp {
  private final Addresses at;
  private final Loader loader;
  private final Pages pages;

  KeyLookUp(Addresses at, Loader loader, Pages pages) {
    this.at = at;
    this.loader = loader;
    this.pages = pages;
  }

  void compare(List<Load> loads, ScaleOptions options, Result result) throws Exception {
    for (String name : List.of("office type-ahead", "office search")) {
      Load load = loads.stream().filter(each -> each.name().equals(name)).findFirst().orElse(null);
      if (load == null) continue;
      Load key = byKey(loader.look(load)[1]);
      loader.run(key, 2);
      Turns turns = Turns.of(loader, key, load, options);
      Latencies found = turns.second();
      Latencies looked = turns.first();
      result.say("%s: p50 %.2f ms, p99 %.2f ms; look-up by key: p50 %.2f ms, p99 %.2f ms".formatted(name, found.p50(), found.p99(), looked.p50(), looked.p99()));
      if (name.endsWith("type-ahead")) result.goal(Goal.atMost("type-ahead's p99 beside a look-up by key", turns.ratio(Latencies::p99), 3, ""));
    }
  }

  private Load byKey(int bytes) throws Exception {
    new BareLookUp(at).prepare();
    String address = WebClient.address(at.portal(), "/bench/rows", Map.of("page", BareLookUp.NAME, "bytes", String.valueOf(bytes))).toString();
    return Load.of("look-up by key", List.of(address), each -> Load.request(each, pages.anna()));
  }
}

package org.tuttu.system.bench.scale;

import java.net.URI;
import java.util.List;
import java.util.function.Function;

/**
 * One page as many people ask for it: addresses of different records, each with the cookies of who asks.
 *
 * @param name as the report calls it
 */
record Load(String name, List<Request> requests) {
  record Request(String path, String cookies) {}

  /** A page of the applications for each record. */
  static <T> Load of(String name, List<T> records, Function<T, Request> request) {
    return new Load(name, records.stream().map(request).toList());
  }

  static Request request(String address, String cookies) {
    URI full = URI.create(address);
    return new Request(full.getRawPath() + (full.getRawQuery() == null ? "" : "?" + full.getRawQuery()), cookies);
  }
}

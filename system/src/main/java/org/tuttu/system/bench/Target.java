package org.tuttu.system.bench;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import org.tuttu.system.client.WebClient;

/**
 * A page, and the statements of it that the bare servlet runs.
 *
 * @param name    as the report calls it
 * @param page    its address
 * @param rows    the name of its statements; null when the page is held against another one
 * @param cookies of who is signed in
 */
record Target(String name, URI page, String rows, String cookies, Map<String, String> parameters) {

  /** The bare servlet that runs the same statements and answers with as many bytes. */
  URI reference(String portal, int bytes) {
    Map<String, String> all = new LinkedHashMap<>(parameters);
    all.put("page", rows);
    all.put("bytes", String.valueOf(bytes));
    return WebClient.address(portal, "/bench/rows", all);
  }

  /** The bare servlet that answers with as many bytes and does nothing. */
  URI constant(String portal, int bytes) {
    return WebClient.address(portal, "/bench/constant", Map.of("bytes", String.valueOf(bytes)));
  }
}

package org.tuttu.system.bench;

import java.net.URI;
import java.util.Map;
import org.tuttu.system.client.WebClient;

/**
 * A page, and what it is held against.
 *
 * @param name    as the report calls it
 * @param page    its address
 * @param rows    the name of the statements that the bare servlet runs
 * @param cookies of who is signed in
 */
record Target(String name, URI page, String rows, String cookies) {

  /** The statements that look one customer up by its key. */
  static final String BY_KEY = "customer-by-key";

  /** Whether the bare servlet is to run the page's own statements. */
  boolean isHeldAgainstItself() {
    return !rows.equals(BY_KEY);
  }

  /** The bare servlet that runs the statements and answers with as many bytes. */
  URI reference(String portal, int bytes) {
    return WebClient.address(portal, "/bench/rows", Map.of("page", rows, "bytes", String.valueOf(bytes)));
  }

  /** The bare servlet that answers with as many bytes and does nothing. */
  URI constant(String portal, int bytes) {
    return WebClient.address(portal, "/bench/constant", Map.of("bytes", String.valueOf(bytes)));
  }
}

package org.tuttu.system.bench.scale;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.tuttu.system.Addresses;
import org.tuttu.system.StackFailed;
import org.tuttu.system.client.Form;
import org.tuttu.system.client.Page;
import org.tuttu.system.client.WebClient;

/** Saves forms of customers, as staff do: from the sent form to the page that comes after it. */
final class Saving {
  private static final int TIMES = 200;
  private static final int WARM = 100;

  private final Addresses at;
  private final WebClient clara = new WebClient();

  Saving(Addresses at) {
    this.at = at;
    clara.signIn(URI.create(at.backoffice() + "/customers/customers"), "clara", "demo");
  }

  /** A call that was noted. */
  Latencies interaction(List<String> customers) {
    return measured(customers, number -> page("/interactions/new", Map.of("customer", number)).form("id=\"interaction\"").with("summary", "Asked when it comes").with("save", ""));
  }

  /** A person at an organisation. */
  Latencies contact(List<String> organisations) {
    return measured(organisations, number -> page("/customers/contact", Map.of("customer", number)).form("id=\"form\"")
        .with("name", "Somebody " + System.nanoTime()).with("email", "somebody@example.com").with("save", ""));
  }

  private interface Filled {
    Form of(String number);
  }

  private Latencies measured(List<String> customers, Filled filled) {
    List<Long> times = new ArrayList<>();
    for (int i = 0; i < WARM + TIMES; i++) {
      Form form = filled.of(customers.get(i % customers.size()));
      long start = System.nanoTime();
      Page landed = clara.post(form);
      if (i >= WARM) times.add(System.nanoTime() - start);
      if (landed.status() != 200 || !landed.address().getPath().endsWith("/customers/customer")) {
        throw new StackFailed("The form " + form.action() + " ended at " + landed.address() + " (" + landed.status() + ").");
      }
    }
    return Latencies.of(times.stream().mapToLong(Long::longValue), times.stream().mapToLong(Long::longValue).sum() / 1e9, 0);
  }

  private Page page(String path, Map<String, String> parameters) {
    return clara.get(WebClient.address(at.backoffice(), path, parameters));
  }
}

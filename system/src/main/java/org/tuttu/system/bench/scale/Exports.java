package org.tuttu.system.bench.scale;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Locale;
import java.util.Map;
import org.tuttu.system.Addresses;
import org.tuttu.system.StackFailed;
import org.tuttu.system.client.WebClient;

/** Takes lists out as CSV, as a manager does. */
final class Exports {
  /** Enough to see the rate and whether memory grows; all lines of orders of the largest size would take minutes. */
  private static final int MOST_ROWS = 1_500_000;

  private final Addresses at;
  private final Result result;

  Exports(Addresses at, Result result) {
    this.at = at;
    this.result = result;
  }

  void measure() throws IOException, InterruptedException {
    WebClient dora = new WebClient();
    URI page = URI.create(at.backoffice() + "/customers/customers");
    dora.signIn(page, "dora", "demo");
    for (String kind : new String[] {"CUSTOMERS", "ORDERS"}) export(kind, dora.cookieHeader(page));
  }

  private void export(String kind, String cookies) throws IOException, InterruptedException {
    URI address = WebClient.address(at.backoffice(), "/imports/export", Map.of("kind", kind));
    MemoryWatch memory = new MemoryWatch();
    long start = System.nanoTime();
    HttpResponse<InputStream> answer = HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(address).header("Cookie", cookies).build(), BodyHandlers.ofInputStream());
    if (answer.statusCode() != 200) throw new StackFailed(address + " answered " + answer.statusCode() + ".");
    long rows = lines(answer.body());
    double seconds = (System.nanoTime() - start) / 1e9;
    memory.close();
    String what = "taking out " + kind.toLowerCase(Locale.ROOT);
    result.say(String.format(Locale.ENGLISH, "%s: %,d rows in %.1f s, %,.0f rows/s", what, rows, seconds, rows / seconds));
    result.say(memory.line(what));
    if (rows >= 500_000) result.goal(Goal.atMost("memory's growth while " + what, 100 * Math.max(0, memory.growth()), 10, " %"));
  }

  private static long lines(InputStream body) throws IOException {
    long lines = 0;
    byte[] buffer = new byte[1 << 16];
    try (body) {
      for (int read = body.read(buffer); read >= 0 && lines < MOST_ROWS; read = body.read(buffer)) {
        for (int i = 0; i < read; i++) if (buffer[i] == '\n') lines++;
      }
    }
    return lines - 1;
  }
}

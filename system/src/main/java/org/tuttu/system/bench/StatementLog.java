package org.tuttu.system.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.IntStream;
import org.tuttu.system.StackFailed;

/** Finds in PostgreSQL's log what a page asks the database, and hands that to the bare servlets. */
final class StatementLog {

  private static final int LOOKS = 5;

  private final HttpClient http = HttpClient.newHttpClient();
  private final Path log;
  private final Path servlets;
  private final Map<String, Integer> counts = new LinkedHashMap<>();

  /** @param home the home folder of the stack */
  StatementLog(Path home) {
    log = home.resolve("logs/postgresql.log");
    servlets = home.resolve("payara/tmp");
  }

  /** Looks at the page several times: between two looks a job of the system may have asked something too. */
  void look(Target target) throws IOException, InterruptedException {
    List<Sent> fewest = null;
    for (int look = 0; look < LOOKS; look++) {
      List<Sent> sent = lookOnce(target.page(), target.cookies());
      if (fewest == null || sent.size() < fewest.size()) {
        fewest = sent;
      }
    }
    counts.put(target.name(), (int) fewest.stream().filter(sent -> !sent.begins()).count());
    if (target.isHeldAgainstItself()) {
      handOver(target.rows(), fewest.stream().anyMatch(Sent::begins), fewest.stream().filter(Sent::reads).toList());
    }
  }

  /** Lets the bare servlet of that name run these statements, within a transaction if the page needed one. */
  void handOver(String name, boolean transaction, List<Sent> statements) throws IOException {
    Properties lines = new Properties();
    lines.setProperty("transaction", String.valueOf(transaction));
    lines.setProperty("statements", String.valueOf(statements.size()));
    IntStream.range(0, statements.size()).forEach(i -> {
      Sent sent = statements.get(i);
      lines.setProperty(i + ".sql", sent.sql().replaceAll("\\$\\d+", "?"));
      lines.setProperty(i + ".parameters", String.valueOf(sent.parameters().size()));
      IntStream.range(0, sent.parameters().size()).filter(p -> sent.parameters().get(p) != null)
          .forEach(p -> lines.setProperty(i + "." + p, sent.parameters().get(p)));
    });
    try (OutputStream out = Files.newOutputStream(servlets.resolve("statements-" + name + ".properties"))) {
      lines.store(out, null);
    }
  }

  String table() {
    StringBuilder table = new StringBuilder(String.format("%n%-18s %10s", "page", "statements"));
    counts.entrySet().stream().sorted(Comparator.comparing(Map.Entry::getKey))
        .forEach(each -> table.append(String.format("%n%-18s %10d", each.getKey(), each.getValue())));
    return table.toString();
  }

  private List<Sent> lookOnce(URI page, String cookies) throws IOException, InterruptedException {
    long before = Files.size(log);
    int status = http.send(HttpRequest.newBuilder(page).header("Cookie", cookies).build(), BodyHandlers.discarding()).statusCode();
    if (status != 200) {
      throw new StackFailed(page + " answered " + status + ".");
    }
    byte[] all = Files.readAllBytes(log);
    return Sent.in(new String(all, (int) before, all.length - (int) before, StandardCharsets.UTF_8), "tuttu");
  }
}

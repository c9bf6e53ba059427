package org.tuttu.system.bench.scale;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** Asks for pages as some people would, each for the next page as soon as one is there, and notes what each took. */
final class Loader {
  private static final int PATIENCE = 10_000;

  private final URI server;
  private final int connections;
  private final Map<String, AtomicInteger> turns = new HashMap<>();

  /** @param connections so many requests at a time */
  Loader(String server, int connections) {
    this.server = URI.create(server);
    this.connections = connections;
    if (!this.server.getHost().equals("127.0.0.1")) throw new IllegalArgumentException("loads go to this machine only, not to " + server);
  }

  /** For so many seconds; begins with the record that follows the last one asked for. */
  Latencies run(Load load, int seconds) throws IOException, InterruptedException {
    AtomicInteger turn = turns.computeIfAbsent(load.name(), name -> new AtomicInteger());
    long start = System.nanoTime();
    long end = start + seconds * 1_000_000_000L;
    ExecutorService people = Executors.newFixedThreadPool(connections);
    try {
      List<Callable<Latencies>> tasks = new ArrayList<>();
      for (int i = 0; i < connections; i++) tasks.add(() -> ask(load.requests(), turn, end));
      Latencies all = null;
      for (Future<Latencies> each : people.invokeAll(tasks)) all = all == null ? each.get() : all.with(each.get());
      return new Latencies(all.nanos(), (System.nanoTime() - start) / 1e9, all.faults());
    } catch (ExecutionException e) {
      throw new IOException(e.getCause());
    } finally {
      people.shutdownNow();
    }
  }

  /** Asks for each record once. */
  void askForAll(Load load) {
    load.requests().forEach(this::isAnswered);
  }

  private Latencies ask(List<Load.Request> requests, AtomicInteger turn, long end) {
    List<Long> nanos = new ArrayList<>();
    long faults = 0;
    while (System.nanoTime() < end) {
      Load.Request request = requests.get(Math.floorMod(turn.getAndIncrement(), requests.size()));
      long start = System.nanoTime();
      if (!isAnswered(request)) faults++;
      nanos.add(System.nanoTime() - start);
    }
    return Latencies.of(nanos.stream().mapToLong(Long::longValue), 0, faults);
  }

  private boolean isAnswered(Load.Request request) {
    try {
      HttpURLConnection connection = (HttpURLConnection) server.resolve(request.path()).toURL().openConnection();
      connection.setInstanceFollowRedirects(false);
      connection.setConnectTimeout(PATIENCE);
      connection.setReadTimeout(PATIENCE);
      connection.setRequestProperty("Cookie", request.cookies());
      try (var body = connection.getInputStream()) {
        body.readAllBytes();
      }
      return connection.getResponseCode() == 200;
    } catch (IOException e) {
      return false;
    }
  }

  /** The page's status and bytes. */
  int[] look(Load load) throws IOException, InterruptedException {
    Load.Request first = load.requests().get(0);
    var answer = HttpClient.newHttpClient().send(HttpRequest.newBuilder(server.resolve(first.path())).header("Cookie", first.cookies()).build(), BodyHandlers.ofByteArray());
    return new int[] {answer.statusCode(), answer.body().length};
  }
}

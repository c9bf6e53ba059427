package org.tuttu.system;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;

/** Polling for a server that is starting. */
final class Waiting {
  private static final HttpClient HTTP = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

  private Waiting() {}

  /** Returns once {@code ready} says so; refuses when the server ends first, or after the limit. */
  static void until(String what, Child server, Duration limit, Callable<Boolean> ready) throws Exception {
    Instant end = Instant.now().plus(limit);
    while (!ready.call()) {
      server.requireAlive();
      if (Instant.now().isAfter(end)) {
        throw new StackFailed(what + " did not answer within " + limit.toSeconds() + " s; see " + server.log() + ".");
      }
      pause();
    }
  }

  static boolean answers(String url) throws InterruptedException {
    try {
      HttpRequest request = HttpRequest.newBuilder(URI.create(url)).timeout(Duration.ofSeconds(10)).build();
      return HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException e) {
      return false;
    }
  }

  static void pause() {
    try {
      Thread.sleep(150);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StackFailed("Interrupted while waiting.", e);
    }
  }
}

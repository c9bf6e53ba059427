package org.tuttu.system;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Sends the stand-in's notifications, signed as Stripe signs its own; one that is not taken comes again some times, later and later. */
final class PaymentNotifier {
  private static final int ATTEMPTS = 5;

  private final String webhook;
  private final String secret;
  private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(Duration.ofSeconds(5)).build();
  private final ScheduledExecutorService sender = Executors.newSingleThreadScheduledExecutor(task -> {
    Thread thread = new Thread(task, "payment-notifier");
    thread.setDaemon(true);
    return thread;
  });

  PaymentNotifier(String webhook, String secret) {
    this.webhook = webhook;
    this.secret = secret;
  }

  void tell(String type, JsonObjectBuilder object) {
    String event = Json.createObjectBuilder().add("id", "evt_" + UUID.randomUUID().toString().replace("-", "")).add("object", "event").add("type", type)
        .add("data", Json.createObjectBuilder().add("object", object)).build().toString();
    send(event, 1);
  }

  void stop() {
    sender.shutdownNow();
  }

  private void send(String event, int attempt) {
    sender.schedule(() -> {
      if (!isTaken(event) && attempt < ATTEMPTS) send(event, attempt + 1);
    }, (1L << attempt) * 100, TimeUnit.MILLISECONDS);
  }

  private boolean isTaken(String event) {
    try {
      HttpRequest request = HttpRequest.newBuilder(URI.create(webhook)).timeout(Duration.ofSeconds(10)).header("Content-Type", "application/json; charset=utf-8")
          .header("Stripe-Signature", signature(event)).POST(HttpRequest.BodyPublishers.ofString(event)).build();
      return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() / 100 == 2;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }

  private String signature(String event) {
    long moment = Instant.now().getEpochSecond();
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      return "t=" + moment + ",v1=" + HexFormat.of().formatHex(mac.doFinal((moment + "." + event).getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}

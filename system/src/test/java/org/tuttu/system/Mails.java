package org.tuttu.system;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The mails that the running stack has sent, read where a person would read them. */
final class Mails {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final HttpClient http = HttpClient.newHttpClient();
  private final URI address;

  private Mails(URI address) {
    this.address = address;
  }

  static Mails of(Addresses addresses) {
    return new Mails(URI.create(addresses.mail() + "/mails"));
  }

  /** All of them, the latest first. */
  List<CaughtMail> all() {
    try (JsonReader reader = Json.createReader(new StringReader(
        http.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString()).body()))) {
      return reader.readArray().getValuesAs(JsonObject.class).stream().map(Mails::mail).toList();
    } catch (IOException e) {
      throw new StackFailed("The mails cannot be read: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StackFailed("Interrupted while reading mails.", e);
    }
  }

  /** Waits up to half a minute for a mail to that person. */
  CaughtMail latestTo(String person) {
    return latestTo(person, "");
  }

  /** Waits up to half a minute for a mail to that person with that text. */
  CaughtMail latestTo(String person, String text) {
    Instant end = Instant.now().plus(PATIENCE);
    while (Instant.now().isBefore(end)) {
      Optional<CaughtMail> found = all().stream().filter(mail -> mail.to().contains(person) && mail.text().contains(text)).findFirst();
      if (found.isPresent()) return found.get();
      Waiting.pause();
    }
    throw new AssertionError("No mail to " + person + " within " + PATIENCE.toSeconds() + " s.");
  }

  private static CaughtMail mail(JsonObject json) {
    return new CaughtMail(json.getString("file"), json.getString("from"), json.getString("to"), json.getString("subject"),
        json.getString("text"), json.getString("html"));
  }
}

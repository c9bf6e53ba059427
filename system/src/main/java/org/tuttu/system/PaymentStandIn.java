package org.tuttu.system;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Stands in for Stripe Checkout, for the demo and for tests: the calls that Tuttu makes, as docs.stripe.com/api/checkout/sessions tells of them, the page on which a
 * customer pays, and notifications that are signed, come twice, and in the wrong order. No money moves.
 */
final class PaymentStandIn {
  static final String SESSIONS = "/v1/checkout/sessions";
  static final String PAGES = "/pay";

  private final String address;
  private final String key;
  private final PaymentNotifier notifier;
  private final Map<String, PaymentSession> sessions = new ConcurrentHashMap<>();
  private final Map<String, Answer> answered = new ConcurrentHashMap<>();

  /** What was answered to an idempotency key, and what had been asked. */
  private record Answer(String asked, String body) {}

  PaymentStandIn(String address, String key, PaymentNotifier notifier) {
    this.address = address;
    this.key = key;
    this.notifier = notifier;
  }

  void answerOn(HttpServer server) {
    server.createContext(SESSIONS, this::api);
    server.createContext(PAGES, this::page);
  }

  private void api(HttpExchange exchange) throws IOException {
    if (!("Bearer " + key).equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
      refuse(exchange, 401, "invalid_request_error", "Invalid API Key provided");
      return;
    }
    String path = exchange.getRequestURI().getPath().substring(SESSIONS.length());
    boolean post = exchange.getRequestMethod().equals("POST");
    if (path.isEmpty() && post) {
      create(exchange);
      return;
    }
    PaymentSession session = sessions.get(path.replaceAll("^/|/expire$", ""));
    if (session == null) {
      refuse(exchange, 404, "invalid_request_error", "No such checkout.session");
    } else if (post && path.endsWith("/expire")) {
      if (session.expire()) {
        answer(exchange, 200, session.json(address).build().toString());
        notifier.tell("checkout.session.expired", session.json(address));
      } else {
        refuse(exchange, 400, "invalid_request_error", "Only Checkout Sessions with a status in [\"open\"] can be expired.");
      }
    } else {
      answer(exchange, 200, session.json(address).build().toString());
    }
  }

  private void create(HttpExchange exchange) throws IOException {
    String asked = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    String idempotency = String.valueOf(exchange.getRequestHeaders().getFirst("Idempotency-Key"));
    Answer before = answered.get(idempotency);
    if (before != null && !before.asked().equals(asked)) {
      refuse(exchange, 400, "idempotency_error", "Keys for idempotent requests can only be used with the same parameters they were first used with.");
      return;
    }
    if (before == null) {
      Map<String, String> form = form(asked);
      if (!"payment".equals(form.get("mode")) || !form.containsKey("success_url") || PaymentSession.total(form) <= 0) {
        refuse(exchange, 400, "invalid_request_error", "Missing required param");
        return;
      }
      PaymentSession session = new PaymentSession("cs_test_" + UUID.randomUUID().toString().replace("-", ""), form, Instant.now());
      sessions.put(session.id(), session);
      before = new Answer(asked, session.json(address).build().toString());
      answered.put(idempotency, before);
    }
    answer(exchange, 200, before.body());
  }

  private void page(HttpExchange exchange) throws IOException {
    PaymentSession session = sessions.get(exchange.getRequestURI().getPath().replaceFirst("^" + PAGES + "/?", ""));
    if (session == null) {
      html(exchange, 404, "<h1>No such payment</h1>");
    } else if (exchange.getRequestMethod().equals("POST")) {
      pay(exchange, session, form(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)).getOrDefault("how", ""));
    } else if (session.isOpen()) {
      html(exchange, 200, session.page());
    } else {
      html(exchange, 200, "<h1>This payment is closed</h1><p><a href=\"" + session.successUrl() + "\">Back</a></p>");
    }
  }

  /** {@code silently} is how it looks when no notification comes through and the customer never returns. */
  private void pay(HttpExchange exchange, PaymentSession session, String how) throws IOException {
    if (!session.complete(how.equals("later"))) {
      html(exchange, 200, "<h1>This payment is closed</h1>");
      return;
    }
    if (how.equals("silently")) {
      html(exchange, 200, "<h1>Paid</h1><p>Nobody was told.</p>");
      return;
    }
    exchange.getResponseHeaders().set("Location", session.successUrl());
    exchange.sendResponseHeaders(303, -1);
    exchange.close();
    notifier.tell("payment_intent.succeeded", Json.createObjectBuilder().add("id", "pi_test").add("object", "payment_intent"));
    notifier.tell("checkout.session.completed", session.json(address));
    notifier.tell("checkout.session.completed", session.json(address));
  }

  private static Map<String, String> form(String body) {
    Map<String, String> form = new LinkedHashMap<>();
    for (String pair : body.split("&")) {
      String[] parts = pair.split("=", 2);
      form.put(decoded(parts[0]), parts.length < 2 ? "" : decoded(parts[1]));
    }
    return form;
  }

  private static String decoded(String value) {
    return URLDecoder.decode(value, StandardCharsets.UTF_8);
  }

  private static void refuse(HttpExchange exchange, int status, String type, String message) throws IOException {
    JsonObjectBuilder error = Json.createObjectBuilder().add("type", type).add("message", message);
    answer(exchange, status, Json.createObjectBuilder().add("error", error).build().toString());
  }

  private static void html(HttpExchange exchange, int status, String body) throws IOException {
    write(exchange, status, "text/html", "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>Payment stand-in</title>"
        + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><style>:root{color-scheme:light dark} body{font:1rem/1.5 system-ui,sans-serif;max-width:32rem;"
        + "margin:2rem auto;padding:0 1rem} button{font:inherit;padding:.5rem 1rem;margin:.25rem .5rem .25rem 0}</style></head><body>" + body + "</body></html>");
  }

  private static void answer(HttpExchange exchange, int status, String body) throws IOException {
    write(exchange, status, "application/json", body);
  }

  private static void write(HttpExchange exchange, int status, String type, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", type + "; charset=utf-8");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }
}

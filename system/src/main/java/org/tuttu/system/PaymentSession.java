package org.tuttu.system;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;

/** A checkout session of the stand-in: open, complete (paid, or paid in a way that takes days), or expired. */
final class PaymentSession {
  private final String id;
  private final Map<String, String> form;
  private final Instant expiresAt;
  private String status = "open";
  private String paymentStatus = "unpaid";

  PaymentSession(String id, Map<String, String> form, Instant now) {
    this.id = id;
    this.form = Map.copyOf(form);
    this.expiresAt = form.containsKey("expires_at") ? Instant.ofEpochSecond(Long.parseLong(form.get("expires_at"))) : now.plusSeconds(86_400);
  }

  /** In the currency's smallest unit. */
  static long total(Map<String, String> form) {
    long total = 0;
    for (int i = 0; form.containsKey("line_items[" + i + "][price_data][unit_amount]"); i++) {
      total += Long.parseLong(form.get("line_items[" + i + "][price_data][unit_amount]")) * Long.parseLong(form.getOrDefault("line_items[" + i + "][quantity]", "1"));
    }
    return total;
  }

  String id() {
    return id;
  }

  synchronized boolean isOpen() {
    if (status.equals("open") && Instant.now().isAfter(expiresAt)) status = "expired";
    return status.equals("open");
  }

  synchronized boolean expire() {
    if (!isOpen()) return false;
    status = "expired";
    return true;
  }

  /** @param later whether the money takes days to come in */
  synchronized boolean complete(boolean later) {
    if (!isOpen()) return false;
    status = "complete";
    paymentStatus = later ? "unpaid" : "paid";
    return true;
  }

  String successUrl() {
    return form.get("success_url");
  }

  synchronized JsonObjectBuilder json(String address) {
    JsonObjectBuilder json = Json.createObjectBuilder().add("id", id).add("object", "checkout.session").add("status", isOpen() ? "open" : status).add("payment_status", paymentStatus)
        .add("amount_total", total(form)).add("currency", currency()).add("client_reference_id", form.getOrDefault("client_reference_id", "")).add("livemode", false)
        .add("payment_intent", Json.createObjectBuilder().add("id", "pi_test").add("status", status.equals("complete") && paymentStatus.equals("unpaid") ? "processing" : "succeeded"));
    return isOpen() ? json.add("url", address + PaymentStandIn.PAGES + "/" + id) : json.addNull("url");
  }

  String page() {
    StringBuilder lines = new StringBuilder("<h1>Payment stand-in</h1><p>No money moves here.</p><ul>");
    for (int i = 0; form.containsKey("line_items[" + i + "][price_data][unit_amount]"); i++) {
      lines.append("<li>").append(escaped(form.get("line_items[" + i + "][price_data][product_data][name]"))).append(": ")
          .append(BigDecimal.valueOf(Long.parseLong(form.get("line_items[" + i + "][price_data][unit_amount]")), 2)).append("</li>");
    }
    return lines.append("</ul><p><strong>").append(BigDecimal.valueOf(total(form), 2)).append(' ').append(escaped(currency().toUpperCase())).append("</strong></p><form method=\"post\">")
        .append(button("now", "Pay")).append(button("later", "Pay in a way that takes days")).append(button("silently", "Pay, and tell nobody"))
        .append("</form><p><a href=\"").append(escaped(form.getOrDefault("cancel_url", ""))).append("\">Back to the shop</a></p>").toString();
  }

  private String currency() {
    return form.getOrDefault("line_items[0][price_data][currency]", "eur");
  }

  private static String button(String how, String text) {
    return "<button name=\"how\" value=\"" + how + "\">" + text + "</button>";
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
  }
}

package org.tuttu.system;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The caught mails in a browser: a list, each mail, and for tests {@code /mails} as JSON, which DELETE empties. */
final class MailPage {
  private static final String FRAME = """
      <!doctype html><html lang="en"><head><meta charset="utf-8"><title>%s</title>
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <style>:root{color-scheme:light dark} body{font:1rem/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem}
      table{width:100%%;border-collapse:collapse} td,th{text-align:left;padding:.4rem .6rem .4rem 0;border-bottom:1px solid #8884;vertical-align:top}
      pre{white-space:pre-wrap} iframe{width:100%%;height:36rem;border:1px solid #8884;background:#fff}</style></head><body>%s</body></html>
      """;

  private final MailCatcher catcher;
  private final HttpServer server;

  MailPage(MailCatcher catcher, int port) throws IOException {
    this.catcher = catcher;
    this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    server.createContext("/", exchange -> answer(exchange, "text/html", exchange.getRequestURI().getPath().equals("/") ? list() : mail(exchange)));
    server.createContext("/mails", this::asJson);
  }

  /** What else is only there for the demo and for tests answers here too. */
  HttpServer server() {
    return server;
  }

  void start() {
    server.start();
  }

  void stop() {
    server.stop(0);
  }

  private void asJson(HttpExchange exchange) throws IOException {
    if ("DELETE".equals(exchange.getRequestMethod())) catcher.forgetAll();
    JsonArrayBuilder all = Json.createArrayBuilder();
    for (CaughtMail mail : catcher.mails()) {
      all.add(Json.createObjectBuilder().add("file", mail.file()).add("from", mail.from()).add("to", mail.to())
          .add("subject", mail.subject()).add("text", mail.text()).add("html", mail.html()));
    }
    answer(exchange, "application/json", all.build().toString());
  }

  private String list() throws IOException {
    List<CaughtMail> mails = catcher.mails();
    if (mails.isEmpty()) return FRAME.formatted("Mails", "<h1>Mails</h1><p>None yet. What Tuttu and Keycloak send appears here; reload to see.</p>");
    StringBuilder rows = new StringBuilder();
    for (CaughtMail mail : mails) {
      rows.append("<tr><td><a href=\"/").append(escape(mail.file())).append("\">").append(escape(mail.subject())).append("</a></td><td>")
          .append(escape(mail.to())).append("</td><td>").append(escape(mail.from())).append("</td></tr>");
    }
    return FRAME.formatted("Mails", "<h1>Mails</h1><table><tr><th>Subject</th><th>To</th><th>From</th></tr>" + rows + "</table>");
  }

  private String mail(HttpExchange exchange) throws IOException {
    String file = exchange.getRequestURI().getPath().substring(1);
    return catcher.mails().stream().filter(mail -> mail.file().equals(file)).findFirst().map(MailPage::page)
        .orElse(FRAME.formatted("No such mail", "<p>There is no such mail. <a href=\"/\">All mails</a></p>"));
  }

  private static String page(CaughtMail mail) {
    String html = mail.html().isEmpty() ? ""
        : "<h2>HTML</h2><iframe title=\"HTML part\" sandbox=\"allow-popups\" srcdoc=\"" + escape(mail.html()) + "\"></iframe>";
    return FRAME.formatted(escape(mail.subject()), "<p><a href=\"/\">All mails</a></p><h1>" + escape(mail.subject()) + "</h1><p>To "
        + escape(mail.to()) + "<br>From " + escape(mail.from()) + "</p><h2>Text</h2><pre>" + links(escape(mail.text())) + "</pre>" + html);
  }

  private static String links(String escaped) {
    return escaped.replaceAll("(https?://[^\\s<>]+)", "<a href=\"$1\">$1</a>");
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
  }

  private static void answer(HttpExchange exchange, String type, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", type + "; charset=utf-8");
    exchange.sendResponseHeaders(200, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }
}

package org.tuttu.system.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.tuttu.system.StackFailed;

/** How heavy the pages are: their HTML, plain and compressed, and a first visit with everything that the page asks for. */
final class Sizes {

  private static final Pattern PARTS = Pattern.compile("(?:src|href)=\"(/(?:[^\"#]*/)?assets/[^\"#]*)");

  private final HttpClient http = HttpClient.newHttpClient();
  private final Map<String, byte[]> pages = new LinkedHashMap<>();
  private final Map<String, String> visits = new LinkedHashMap<>();

  /** The page's bytes, without compression. */
  int of(Target target) {
    return pages.computeIfAbsent(target.name(), name -> read(target)).length;
  }

  private byte[] read(Target target) {
    HttpResponse<byte[]> answer = get(target, target.page().toString());
    if (answer.statusCode() != 200) {
      throw new StackFailed(target.page() + " answered " + answer.statusCode() + ".");
    }
    long wire = zipped(answer.body()).length;
    Map<String, Integer> parts = new LinkedHashMap<>();
    Matcher matcher = PARTS.matcher(new String(answer.body(), StandardCharsets.UTF_8));
    while (matcher.find()) {
      parts.computeIfAbsent(matcher.group(1), part -> zipped(get(target, target.page().resolve(part).toString()).body()).length);
    }
    for (int part : parts.values()) {
      wire += part;
    }
    visits.put(target.name(), String.format(Locale.ROOT, "%9.1f %9.1f %11.1f %9d", answer.body().length / 1000.0, zipped(answer.body()).length / 1000.0,
        wire / 1000.0, parts.size() + 1));
    return answer.body();
  }

  private HttpResponse<byte[]> get(Target target, String address) {
    try {
      return http.send(HttpRequest.newBuilder(java.net.URI.create(address)).header("Cookie", target.cookies()).build(), BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static byte[] zipped(byte[] bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
      zip.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  String table() {
    StringBuilder table = new StringBuilder(String.format(Locale.ROOT, "%n%-18s %9s %9s %11s %9s", "page", "HTML kB", "gzip kB", "first visit", "requests"));
    visits.forEach((name, figures) -> table.append(String.format(Locale.ROOT, "%n%-18s %s", name, figures)));
    return table.toString();
  }
}

package org.tuttu.system.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;

/** One visitor: follows redirects, keeps cookies. Not for use by several threads at once. */
public class WebClient {

  private static final Duration TIMEOUT = Duration.ofSeconds(60);

  private final CookieManager cookies = new CookieManager(new LocalCookies(), CookiePolicy.ACCEPT_ALL);
  /** As browsers speak to servers without TLS: the step up to HTTP/2 loses the answer's type, and holds up what is sent. */
  private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
      .cookieHandler(cookies).followRedirects(HttpClient.Redirect.NORMAL).connectTimeout(TIMEOUT).build();

  public Page get(URI address) {
    return send(HttpRequest.newBuilder(address).GET());
  }

  public Page post(Form form) {
    if (form.multipart()) {
      return postInParts(form);
    }
    String body = form.fields().entrySet().stream()
        .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue())).collect(Collectors.joining("&"));
    return send(HttpRequest.newBuilder(form.action())
        .header("Content-Type", "application/x-www-form-urlencoded")
        .header("Origin", origin(form.action()))
        .POST(BodyPublishers.ofString(body)));
  }

  private Page postInParts(Form form) {
    String boundary = "----" + UUID.randomUUID();
    String parts = form.fields().entrySet().stream()
        .map(field -> "--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + field.getKey() + "\"\r\n\r\n" + field.getValue() + "\r\n").collect(Collectors.joining());
    return send(HttpRequest.newBuilder(form.action())
        .header("Content-Type", "multipart/form-data; boundary=" + boundary)
        .header("Origin", origin(form.action()))
        .POST(BodyPublishers.ofString(parts + "--" + boundary + "--\r\n")));
  }

  /** Any request, such as one with a method that no page uses. */
  public Page send(HttpRequest.Builder request) {
    HttpRequest asked = request.build();
    // Not the request's own timeout: in Java 17 that of a request which was redirected ends whatever its connection is used for by then (JDK-8304701).
    CompletableFuture<HttpResponse<String>> answer = http.sendAsync(asked, BodyHandlers.ofString(UTF_8));
    try {
      HttpResponse<String> response = answer.get(TIMEOUT.toSeconds(), TimeUnit.SECONDS);
      return new Page(response.uri(), response.statusCode(), response.body());
    } catch (ExecutionException e) {
      throw new UncheckedIOException(asked.uri().toString(), e.getCause() instanceof IOException failed ? failed : new IOException(e.getCause()));
    } catch (TimeoutException e) {
      answer.cancel(true);
      throw new UncheckedIOException(asked.uri().toString(), new IOException("no answer within " + TIMEOUT.toSeconds() + " s", e));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /**
   * Asks for a protected page, fills in Keycloak's sign-in page and comes back. Demo people sign in with their e-mail address: their short
   * names last only until Keycloak is told to change something of theirs.
   *
   * @return the page that was asked for
   * @throws IllegalStateException when Keycloak did not let the user in
   */
  public Page signIn(URI protectedPage, String username, String password) {
    Page login = get(protectedPage);
    Page landed = post(login.form("password").with("username", username.contains("@") ? username : username + "@example.com").with("password", password));
    if (landed.body().contains("id=\"kc-form-login\"")) {
      throw new IllegalStateException(username + " was not let in");
    }
    return landed;
  }

  /** The value of the {@code Cookie} header that this visitor sends to an address. */
  public String cookieHeader(URI address) {
    return cookies.getCookieStore().get(address).stream()
        .filter(cookie -> cookie.getPath() == null || address.getPath().startsWith(cookie.getPath()))
        .map(cookie -> cookie.getName() + "=" + cookie.getValue()).collect(Collectors.joining("; "));
  }

  public Optional<HttpCookie> cookie(String name) {
    return cookies.getCookieStore().getCookies().stream().filter(cookie -> cookie.getName().equals(name)).findFirst();
  }

  /** An address with its parameters encoded. */
  public static URI address(String base, String path, Map<String, String> parameters) {
    String query = parameters.entrySet().stream()
        .map(parameter -> encoded(parameter.getKey()) + "=" + encoded(parameter.getValue())).collect(Collectors.joining("&"));
    return URI.create(base + path + (query.isEmpty() ? "" : "?" + query));
  }

  private static String origin(URI address) {
    return address.getScheme() + "://" + address.getAuthority();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8);
  }
}

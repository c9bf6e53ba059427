package org.tuttu.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.tuttu.shared.JsonTexts;
import org.tuttu.shared.Setting;
import org.tuttu.shared.Settings;

/** Keycloak's admin REST API, with the rights of Tuttu's service account: only for the beans beside it, each of which says who may call. */
@ApplicationScoped
class KeycloakAdmin {

  private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

  private final HttpClient http = HttpClient.newBuilder().connectTimeout(LONGEST_WAIT).build();

  @Inject
  Settings settings;

  /** @throws IOException when Keycloak gives no token */
  Calls calls() throws IOException {
    return new Calls(token());
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private String token() throws IOException {
    String form = "grant_type=client_credentials&client_id=tuttu-service&client_secret=" + encoded(settings.get(Setting.SERVICE_CLIENT_SECRET));
    URI address = URI.create(settings.get(Setting.OIDC_ISSUER) + "/protocol/openid-connect/token");
    HttpResponse<String> answer = send(HttpRequest.newBuilder(address).timeout(LONGEST_WAIT)
        .header("Content-Type", "application/x-www-form-urlencoded").POST(BodyPublishers.ofString(form)));
    return JsonTexts.object(expect(answer, 200)).getString("access_token");
  }

  private HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
    try {
      return http.send(request.build(), BodyHandlers.ofString());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while Keycloak was asked", e);
    }
  }

  private static String expect(HttpResponse<String> answer, int status) throws IOException {
    if (answer.statusCode() != status) {
      throw new IOException("Keycloak answered " + answer.statusCode() + " at " + answer.uri().getPath());
    }
    return answer.body();
  }

  /** One call or several, with one token. */
  class Calls {

    private final String token;

    private Calls(String token) {
      this.token = token;
    }

    /** Empty when there is no such thing. */
    Optional<JsonObject> object(String path) throws IOException {
      HttpResponse<String> found = send(authorised(path).GET());
      return found.statusCode() == 404 ? Optional.empty() : Optional.of(JsonTexts.object(expect(found, 200)));
    }

    JsonArray array(String path) throws IOException {
      try (JsonReader reader = Json.createReader(new StringReader(expect(send(authorised(path).GET()), 200)))) {
        return reader.readArray();
      }
    }

    void put(String path, JsonObject body) throws IOException {
      expect(send(authorised(path).header("Content-Type", "application/json").PUT(BodyPublishers.ofString(body.toString()))), 204);
    }

    void post(String path) throws IOException {
      expect(send(authorised(path).POST(BodyPublishers.noBody())), 204);
    }

    /** What is not there counts as deleted. */
    void delete(String path) throws IOException {
      HttpResponse<String> answer = send(authorised(path).DELETE());
      if (answer.statusCode() != 404) {
        expect(answer, 204);
      }
    }

    private HttpRequest.Builder authorised(String path) {
      String issuer = settings.get(Setting.OIDC_ISSUER);
      int realm = issuer.lastIndexOf("/realms/");
      URI address = URI.create(issuer.substring(0, realm) + "/admin" + issuer.substring(realm) + path);
      return HttpRequest.newBuilder(address).timeout(LONGEST_WAIT).header("Authorization", "Bearer " + token);
    }
  }
}

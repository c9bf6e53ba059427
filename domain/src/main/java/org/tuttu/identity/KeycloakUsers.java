package org.tuttu.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.tuttu.shared.JsonTexts;
import org.tuttu.shared.Setting;
import org.tuttu.shared.Settings;

/** Keycloak's users, through its admin REST API and Tuttu's service account. */
@ApplicationScoped
@SystemOnly
public class KeycloakUsers {

  private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

  private final HttpClient http = HttpClient.newBuilder().connectTimeout(LONGEST_WAIT).build();

  @Inject
  Settings settings;

  /**
   * Lets a user sign in or no longer; one who no longer may is also signed out. A user whom Keycloak does not know is left alone.
   *
   * @throws IOException when Keycloak did not do it; to be tried again
   */
  public void enable(String subject, boolean enabled) throws IOException {
    String token = token();
    URI user = admin("/users/" + encoded(subject));
    HttpResponse<String> found = send(authorised(user, token).GET());
    if (found.statusCode() == 404) {
      return;
    }
    // The whole user goes back: a partial one can take attributes away.
    String changed = Json.createObjectBuilder(JsonTexts.object(expect(found, 200))).add("enabled", enabled).build().toString();
    expect(send(authorised(user, token).header("Content-Type", "application/json").PUT(BodyPublishers.ofString(changed))), 204);
    if (!enabled) {
      expect(send(authorised(admin("/users/" + encoded(subject) + "/logout"), token).POST(BodyPublishers.noBody())), 204);
    }
  }

  private String token() throws IOException {
    String form = "grant_type=client_credentials&client_id=tuttu-service&client_secret=" + encoded(settings.get(Setting.SERVICE_CLIENT_SECRET));
    URI address = URI.create(settings.get(Setting.OIDC_ISSUER) + "/protocol/openid-connect/token");
    HttpResponse<String> answer = send(HttpRequest.newBuilder(address).timeout(LONGEST_WAIT)
        .header("Content-Type", "application/x-www-form-urlencoded").POST(BodyPublishers.ofString(form)));
    return JsonTexts.object(expect(answer, 200)).getString("access_token");
  }

  private URI admin(String path) {
    String issuer = settings.get(Setting.OIDC_ISSUER);
    int realm = issuer.lastIndexOf("/realms/");
    return URI.create(issuer.substring(0, realm) + "/admin" + issuer.substring(realm) + path);
  }

  private static HttpRequest.Builder authorised(URI address, String token) {
    return HttpRequest.newBuilder(address).timeout(LONGEST_WAIT).header("Authorization", "Bearer " + token);
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

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}

package org.tuttu.system;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tuttu.system.client.Form;
import org.tuttu.system.client.Page;
import org.tuttu.system.client.WebClient;

/** Keycloak's admin interface for the realm, with the rights of whoever signed in for it half a minute ago at most. */
final class AdminApi {
  private final WebClient http = new WebClient();
  private final Addresses addresses;
  private final String token;

  private AdminApi(Addresses addresses, String realm, Map<String, String> grant) {
    this.addresses = addresses;
    this.token = token(addresses.keycloak() + "/realms/" + realm + "/protocol/openid-connect/token", grant);
  }

  /** With the rights of Tuttu's service account. */
  static AdminApi asService(Addresses addresses) {
    return new AdminApi(addresses, "tuttu", Map.of("grant_type", "client_credentials", "client_id", "tuttu-service",
        "client_secret", addresses.secrets().get(Secrets.CLIENT_SERVICE)));
  }

  /** With every right, as Keycloak is set up. */
  static AdminApi asSetup(Addresses addresses) {
    return new AdminApi(addresses, "master", Map.of("grant_type", "password", "client_id", "admin-cli", "username", KeycloakServer.SETUP_USER,
        "password", addresses.secrets().get(Secrets.KEYCLOAK_SETUP)));
  }

  /** With the token that Keycloak's console gets when that person opens it. */
  static AdminApi asPerson(Addresses addresses, String user, String password) {
    String console = addresses.keycloak() + "/admin/tuttu/console/";
    String verifier = "v".repeat(43);
    Map<String, String> question = Map.of("client_id", "security-admin-console", "redirect_uri", console, "response_type", "code", "scope", "openid",
        "code_challenge_method", "S256", "code_challenge", challenge(verifier));
    Page landed = new WebClient().signIn(WebClient.address(addresses.issuer(), "/protocol/openid-connect/auth", question), user, password);
    return new AdminApi(addresses, "tuttu", Map.of("grant_type", "authorization_code", "client_id", "security-admin-console", "redirect_uri", console,
        "code_verifier", verifier, "code", parameters(landed.address()).get("code")));
  }

  int status(String method, String path, String body) {
    return answer(method, path, body).status();
  }

  String send(String method, String path, String body) {
    Page answer = answer(method, path, body);
    if (answer.status() >= 300) throw new IllegalStateException(method + " " + path + ": " + answer.status() + " " + answer.body());
    return answer.body();
  }

  JsonObject object(String path) {
    return parsed("[" + send("GET", path, null) + "]").getJsonObject(0);
  }

  JsonArray list(String path) {
    return parsed(send("GET", path, null));
  }

  private Page answer(String method, String path, String body) {
    return http.send(HttpRequest.newBuilder(URI.create(addresses.keycloak() + "/admin/realms/tuttu" + path))
        .header("Authorization", "Bearer " + token).header("Content-Type", "application/json")
        .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body, UTF_8)));
  }

  private String token(String address, Map<String, String> grant) {
    Page answer = http.post(new Form(URI.create(address), grant));
    if (answer.status() != 200) throw new IllegalStateException("no token: " + answer.status() + " " + answer.body());
    return parsed("[" + answer.body() + "]").getJsonObject(0).getString("access_token");
  }

  private static String challenge(String verifier) {
    try {
      return Base64.getUrlEncoder().withoutPadding().encodeToString(MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Map<String, String> parameters(URI address) {
    return Stream.of(address.getRawQuery().split("&")).map(pair -> pair.split("=", 2))
        .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], UTF_8), (first, second) -> second, HashMap::new));
  }

  private static JsonArray parsed(String json) {
    try (JsonReader reader = Json.createReader(new StringReader(json))) {
      return reader.readArray();
    }
  }
}

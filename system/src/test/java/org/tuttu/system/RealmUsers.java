package org.tuttu.system;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** What an admin does to users in Keycloak, done with the rights of Tuttu's own service account. */
final class RealmUsers {
  static final String PASSWORD = "long enough for a test";

  private final HttpClient http = HttpClient.newHttpClient();
  private final Addresses addresses;

  RealmUsers(Addresses addresses) {
    this.addresses = addresses;
  }

  /** Makes a user with that role besides customer; returns the e-mail address, which is the user name too. */
  String create(String role) {
    String email = role + "-" + System.nanoTime() + "@example.com";
    send("POST", "", """
        {"username": "%1$s", "email": "%1$s", "emailVerified": true, "firstName": "Test", "lastName": "Person", "enabled": true,
         "credentials": [{"type": "password", "value": "%2$s"}]}""".formatted(email, PASSWORD));
    send("POST", "/" + id(email) + "/role-mappings/realm", roles(email, "/available", role));
    return email;
  }

  void disable(String email) {
    send("PUT", "/" + id(email), "{\"enabled\": false}");
  }

  void takeRole(String email, String role) {
    send("DELETE", "/" + id(email) + "/role-mappings/realm", roles(email, "", role));
  }

  void signOut(String email) {
    send("POST", "/" + id(email) + "/logout", "");
  }

  private String id(String email) {
    return array(send("GET", "?exact=true&email=" + URLEncoder.encode(email, UTF_8), null)).getJsonObject(0).getString("id");
  }

  private String roles(String email, String which, String role) {
    for (JsonValue each : array(send("GET", "/" + id(email) + "/role-mappings/realm" + which, null))) {
      if (each.asJsonObject().getString("name").equals(role)) return "[" + each + "]";
    }
    throw new IllegalStateException(email + " has no role " + role + " to give or take");
  }

  private String send(String method, String path, String body) {
    return answer(HttpRequest.newBuilder(URI.create(addresses.keycloak() + "/admin/realms/tuttu/users" + path))
        .header("Authorization", "Bearer " + token()).header("Content-Type", "application/json")
        .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body)).build());
  }

  private String token() {
    String form = "grant_type=client_credentials&client_id=tuttu-service&client_secret="
        + URLEncoder.encode(addresses.secrets().get(Secrets.CLIENT_SERVICE), UTF_8);
    String answer = answer(HttpRequest.newBuilder(URI.create(addresses.issuer() + "/protocol/openid-connect/token"))
        .header("Content-Type", "application/x-www-form-urlencoded").POST(BodyPublishers.ofString(form)).build());
    return array("[" + answer + "]").getJsonObject(0).getString("access_token");
  }

  private String answer(HttpRequest request) {
    try {
      HttpResponse<String> response = http.send(request, BodyHandlers.ofString(UTF_8));
      if (response.statusCode() >= 300) throw new IllegalStateException(request + ": " + response.statusCode() + " " + response.body());
      return response.body();
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static JsonArray array(String json) {
    try (JsonReader reader = Json.createReader(new StringReader(json))) {
      return reader.readArray();
    }
  }
}

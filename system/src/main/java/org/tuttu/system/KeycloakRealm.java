package org.tuttu.system;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What Keycloak's import at the first start does not do: brings addresses, ports and secrets of a realm that exists to those of
 * this start, and adds the demo people.
 */
final class KeycloakRealm {
  private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z_]+)(?::([^}]*))?}");

  private final HttpClient http = HttpClient.newHttpClient();
  private final Addresses addresses;
  private final Map<String, String> variables;
  private String token;

  KeycloakRealm(Addresses addresses, Map<String, String> variables) {
    this.addresses = addresses;
    this.variables = variables;
  }

  void bringUpToDate(Path realmFile) throws IOException, InterruptedException {
    JsonObject realm = parse(filled(Files.readString(realmFile)));
    send("PUT", "/admin/realms/tuttu", Json.createObjectBuilder().add("smtpServer", realm.get("smtpServer")).build().toString());
    JsonObject groups = Json.createObjectBuilder().add("ifResourceExists", "SKIP").add("groups", realm.get("groups")).build();
    send("POST", "/admin/realms/tuttu/partialImport", groups.toString());
    for (JsonValue each : realm.getJsonArray("clients")) {
      JsonObject client = each.asJsonObject();
      String found = send("GET", "/admin/realms/tuttu/clients?clientId=" + client.getString("clientId"), null);
      String id = parse("{\"found\":" + found + "}").getJsonArray("found").getJsonObject(0).getString("id");
      send("PUT", "/admin/realms/tuttu/clients/" + id, Json.createObjectBuilder(client).remove("protocolMappers").build().toString());
    }
  }

  /** Adds the people of such a file who are not there yet; leaves the others as they are. */
  void addPeople(String users) throws IOException, InterruptedException {
    send("POST", "/admin/realms/tuttu/partialImport", users);
  }

  String filled(String text) {
    Matcher matcher = VARIABLE.matcher(text);
    return matcher.replaceAll(found -> Matcher.quoteReplacement(value(found.group(1), found.group(2))));
  }

  private String value(String name, String otherwise) {
    String value = variables.get(name);
    if (value == null && otherwise == null) throw new StackFailed("The realm file asks for " + name + ", which is not set.");
    return value == null ? otherwise : value;
  }

  String send(String method, String path, String body) throws IOException, InterruptedException {
    if (token == null) token = token();
    HttpRequest request = HttpRequest.newBuilder(URI.create(addresses.keycloak() + path)).timeout(Duration.ofSeconds(60))
        .header("Authorization", "Bearer " + token).header("Content-Type", "application/json")
        .method(method, body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body)).build();
    return answered(request);
  }

  private String token() throws IOException, InterruptedException {
    String form = "grant_type=password&client_id=admin-cli&username=" + KeycloakServer.SETUP_USER + "&password="
        + URLEncoder.encode(addresses.secrets().get(Secrets.KEYCLOAK_SETUP), StandardCharsets.UTF_8);
    HttpRequest request = HttpRequest.newBuilder(URI.create(addresses.keycloak() + "/realms/master/protocol/openid-connect/token"))
        .timeout(Duration.ofSeconds(60)).header("Content-Type", "application/x-www-form-urlencoded")
        .POST(HttpRequest.BodyPublishers.ofString(form)).build();
    return parse(answered(request)).getString("access_token");
  }

  private String answered(HttpRequest request) throws IOException, InterruptedException {
    HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
    if (response.statusCode() / 100 == 2) return response.body();
    throw new StackFailed("Keycloak refused " + request.method() + " " + request.uri().getPath() + ": " + response.statusCode() + " " + response.body());
  }

  private static JsonObject parse(String text) {
    try (JsonReader reader = Json.createReader(new StringReader(text))) {
      return reader.readObject();
    }
  }
}

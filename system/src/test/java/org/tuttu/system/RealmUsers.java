package org.tuttu.system;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.json.JsonObject;
import java.net.URLEncoder;
import java.util.List;
import java.util.Locale;

/** What an admin does to users in Keycloak, done with the rights of Tuttu's own service account. */
final class RealmUsers {
  static final String PASSWORD = "long enough for a test";

  private final Addresses addresses;

  RealmUsers(Addresses addresses) {
    this.addresses = addresses;
  }

  /** Makes a user in that group besides Customers; returns the e-mail address, which is the user name too. */
  String create(String group) {
    String email = group.toLowerCase(Locale.ROOT) + "-" + System.nanoTime() + "@example.com";
    create(email, "Test", "Person", group);
    return email;
  }

  /** Makes a user with that name, anew if an earlier run has left one. */
  void create(String email, String firstName, String lastName, String group) {
    create(email, firstName, lastName, group, "");
  }

  /** As {@link #create(String, String, String, String)}, with a one-time code set up on some telephone. */
  void createWithCode(String email, String firstName, String lastName, String group) {
    create(email, firstName, lastName, group, """
        , {"type": "otp", "userLabel": "Phone", "secretData": "{\\"value\\": \\"12345678901234567890\\"}",
           "credentialData": "{\\"subType\\": \\"totp\\", \\"digits\\": 6, \\"counter\\": 0, \\"period\\": 30, \\"algorithm\\": \\"HmacSHA1\\"}"}""");
  }

  void remove(String email) {
    if (exists(email)) send("DELETE", "/" + id(email), null);
  }

  boolean exists(String email) {
    return !found(email).isEmpty();
  }

  String id(String email) {
    return found(email).get(0).getString("id");
  }

  void disable(String email) {
    send("PUT", "/" + id(email), "{\"enabled\": false}");
  }

  void leave(String email, String group) {
    String user = "/" + id(email);
    JsonObject left = AdminApi.asService(addresses).list("/users" + user + "/groups").getValuesAs(JsonObject.class).stream()
        .filter(each -> each.getString("name").equals(group)).findFirst().orElseThrow();
    send("DELETE", user + "/groups/" + left.getString("id"), null);
  }

  void signOut(String email) {
    send("POST", "/" + id(email) + "/logout", "");
  }

  private void create(String email, String firstName, String lastName, String group, String moreCredentials) {
    remove(email);
    send("POST", "", """
        {"username": "%1$s", "email": "%1$s", "emailVerified": true, "firstName": "%2$s", "lastName": "%3$s", "enabled": true,
         "groups": ["/%4$s"], "credentials": [{"type": "password", "value": "%5$s"}%6$s]}"""
        .formatted(email, firstName, lastName, group, PASSWORD, moreCredentials));
  }

  private List<JsonObject> found(String email) {
    return AdminApi.asService(addresses).list("/users?exact=true&email=" + URLEncoder.encode(email, UTF_8)).getValuesAs(JsonObject.class);
  }

  private void send(String method, String path, String body) {
    AdminApi.asService(addresses).send(method, "/users" + path, body);
  }
}

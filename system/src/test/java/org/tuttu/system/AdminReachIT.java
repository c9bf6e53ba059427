package org.tuttu.system;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How far the role admin reaches in Keycloak, past what its console shows: users, and nothing that would make more of it. */
@WithStack
class AdminReachIT {
  private static final Set<String> NO_MORE_THAN_EDGAR_HAS = Set.of("manage-users", "view-users", "query-users", "query-groups");
  private static final Set<String> OPENING_NOTHING = Set.of("query-clients", "query-realms", "query-organizations");

  private Addresses at;
  private RealmUsers users;
  private AdminApi setup;

  @BeforeEach
  void meetThePeople(Addresses addresses) {
    at = addresses;
    users = new RealmUsers(addresses);
    setup = AdminApi.asSetup(addresses);
  }

  @Test
  void anAdminReachesUsersTheirSessionsAndGroups() {
    AdminApi edgar = AdminApi.asPerson(at, "edgar", "demo");

    String clara = "/users/" + users.id("clara@example.com");
    assertThat(statuses(edgar, "GET /users", "GET " + clara, "GET " + clara + "/sessions", "GET " + clara + "/credentials", "GET " + clara + "/groups",
        "GET /groups", "GET /authentication/required-actions").values()).containsOnly(200);
  }

  @Test
  void anAdminReachesNoKeysClientsProvidersSettingsOrEvents() {
    String portal = "/clients/" + client("tuttu-portal");
    AdminApi edgar = AdminApi.asPerson(at, "edgar", "demo");

    assertThat(statuses(edgar, "PUT ", "GET /keys", "GET /components", "POST /components", "GET /clients", "POST /clients", "GET " + portal, "PUT " + portal,
        "GET " + portal + "/client-secret", "POST " + portal + "/client-secret", "GET /client-scopes", "GET /identity-provider/instances",
        "POST /identity-provider/instances", "GET /authentication/flows", "GET /events/config", "PUT /events/config", "GET /events", "DELETE /events",
        "GET /admin-events", "DELETE /admin-events", "GET /roles", "POST /roles", "PUT /roles/admin", "PUT /users/profile", "GET /clients-initial-access",
        "POST /clients-initial-access", "POST /partialImport", "POST /partial-export", "POST /push-revocation").values()).containsOnly(403);
  }

  @Test
  void anAdminGivesNobodyMoreRightsThanAdminsHave() {
    String management = client("realm-management");
    List<JsonObject> rights = setup.list("/clients/" + management + "/roles").getValuesAs(JsonObject.class);
    String group = "/groups/" + setup.list("/groups?search=Admins").getJsonObject(0).getString("id");
    String admin = setup.object("/roles/admin").getString("id");
    String self = "/users/" + users.id(users.create("Admins"));
    AdminApi edgar = AdminApi.asPerson(at, "edgar", "demo");

    assertThat(rights).extracting(right -> right.getString("name")).contains("realm-admin", "manage-realm", "view-realm", "manage-clients", "impersonation");
    for (JsonObject right : rights) {
      String name = right.getString("name");
      if (NO_MORE_THAN_EDGAR_HAS.contains(name) || OPENING_NOTHING.contains(name)) continue;
      for (String way : List.of(self + "/role-mappings/clients/" + management, group + "/role-mappings/clients/" + management,
          "/roles-by-id/" + admin + "/composites", "/roles/staff/composites")) {
        assertThat(edgar.status("POST", way, "[" + right + "]")).as(name + " by " + way).isEqualTo(403);
      }
    }
  }

  @Test
  void rightsThatAnAdminMayGiveOpenNothing() {
    String management = client("realm-management");
    String email = users.create("Admins");
    AdminApi edgar = AdminApi.asPerson(at, "edgar", "demo");
    for (String name : OPENING_NOTHING) {
      edgar.send("POST", "/users/" + users.id(email) + "/role-mappings/clients/" + management, "[" + setup.object("/clients/" + management + "/roles/" + name) + "]");
    }

    AdminApi other = AdminApi.asPerson(at, email, RealmUsers.PASSWORD);
    assertThat(other.list("/clients")).isEmpty();
    assertThat(other.list("/client-scopes")).isEmpty();
    assertThat(statuses(other, "GET /clients/" + client("tuttu-portal"), "GET /keys", "GET /roles", "GET /components").values()).containsOnly(403);
  }

  @Test
  void aNewUserGetsNoRightsThatTheRequestNames() {
    AdminApi edgar = AdminApi.asPerson(at, "edgar", "demo");
    String email = "sly-" + System.nanoTime() + "@example.com";

    edgar.send("POST", "/users", """
        {"username": "%1$s", "email": "%1$s", "enabled": true, "realmRoles": ["admin"], "clientRoles": {"realm-management": ["realm-admin"]}}""".formatted(email));

    assertThat(setup.object("/users/" + users.id(email) + "/role-mappings").toString()).doesNotContain("realm-admin").doesNotContain("\"admin\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"dora", "clara", "anna"})
  void nobodyElseReachesUsers(String person) {
    String clara = "/users/" + users.id("clara@example.com");
    AdminApi api = AdminApi.asPerson(at, person, "demo");

    assertThat(statuses(api, "GET /users", "GET /users/count", "POST /users", "GET " + clara, "PUT " + clara, "POST " + clara + "/logout", "GET /groups",
        "GET /roles", "GET /keys", "GET /clients", "GET ").values()).containsOnly(403);
  }

  private String client(String name) {
    return setup.list("/clients?clientId=" + name).getJsonObject(0).getString("id");
  }

  private static Map<String, Integer> statuses(AdminApi api, String... requests) {
    Map<String, Integer> statuses = new LinkedHashMap<>();
    for (String request : requests) {
      String[] parts = request.split(" ", 2);
      statuses.put(request, api.status(parts[0], parts[1], parts[0].equals("GET") || parts[0].equals("DELETE") ? null : "{}"));
    }
    return statuses;
  }
}

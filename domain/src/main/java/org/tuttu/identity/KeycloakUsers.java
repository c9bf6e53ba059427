package org.tuttu.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.util.Optional;

/** Keycloak's users, as the system itself deals with them. */
@ApplicationScoped
@SystemOnly
public class KeycloakUsers {

  @Inject
  KeycloakAdmin keycloak;

  /**
   * Lets a user sign in or no longer; one who no longer may is also signed out. A user whom Keycloak does not know is left alone.
   *
   * @throws IOException when Keycloak did not do it; to be tried again
   */
  public void enable(String subject, boolean enabled) throws IOException {
    KeycloakAdmin.Calls calls = keycloak.calls();
    String path = "/users/" + KeycloakAdmin.encoded(subject);
    Optional<JsonObject> found = calls.object(path);
    if (found.isEmpty()) {
      return;
    }
    // The whole user goes back: a partial one can take attributes away.
    calls.put(path, Json.createObjectBuilder(found.get()).add("enabled", enabled).build());
    if (!enabled) {
      calls.post(path + "/logout");
    }
  }

  /**
   * Removes a user for good; one who is not there any more is gone already.
   *
   * @throws IOException when Keycloak did not do it; to be tried again
   */
  public void remove(String subject) throws IOException {
    keycloak.calls().delete("/users/" + KeycloakAdmin.encoded(subject));
  }
}

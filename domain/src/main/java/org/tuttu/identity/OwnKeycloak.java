package org.tuttu.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.tuttu.identity.selfservice.CredentialKind;
import org.tuttu.identity.selfservice.CredentialRow;

/** What Keycloak knows of the signed-in user, and of nobody else. */
@ApplicationScoped
@SignedIn
public class OwnKeycloak {

  @Inject
  KeycloakAdmin keycloak;

  @Inject
  CurrentUser user;

  /** @throws IOException when Keycloak did not answer */
  public List<CredentialRow> credentials() throws IOException {
    return keycloak.calls().array("/users/" + KeycloakAdmin.encoded(user.require().subject()) + "/credentials").getValuesAs(JsonObject.class).stream()
        .flatMap(OwnKeycloak::credential).toList();
  }

  private static Stream<CredentialRow> credential(JsonObject found) {
    String label = found.getString("userLabel", null);
    Instant since = found.containsKey("createdDate") ? Instant.ofEpochMilli(found.getJsonNumber("createdDate").longValue()) : null;
    return CredentialKind.ofType(found.getString("type")).map(kind -> new CredentialRow(found.getString("id"), kind, label, since)).stream();
  }

  /**
   * Ends one session; one that is over already is no fault.
   *
   * @param sid of one of the user's own sessions: the caller has made sure
   * @throws IOException when Keycloak did not do it; to be tried again
   */
  public void endSession(String sid) throws IOException {
    keycloak.calls().delete("/sessions/" + KeycloakAdmin.encoded(sid));
  }

  /** @throws IOException when Keycloak did not do it; to be tried again */
  public void endAll() throws IOException {
    keycloak.calls().post("/users/" + KeycloakAdmin.encoded(user.require().subject()) + "/logout");
  }
}

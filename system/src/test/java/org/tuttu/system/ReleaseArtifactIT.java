package org.tuttu.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tuttu.system.client.Page;
import org.tuttu.system.client.WebClient;

/** The release artifact, deployed whole on Payara Server, as a second node beside the Payara Micro of the stack. */
@WithStack
class ReleaseArtifactIT {
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

  @Test
  void onPayaraServerOneSignsInOnBothApplicationsAndStaysSignedInOnTheOtherNode(Addresses micro, Stack stack) throws Exception {
    assumeTrue(stack != null, "the stack is not this run's own");
    Ports ports = Ports.free();
    Addresses at = new Addresses(ports, micro.folder(), micro.secrets());
    admit("tuttu-portal", at.portal(), micro);
    admit("tuttu-backoffice", at.backoffice(), micro);
    Map<String, String> settings = new HashMap<>(stack.environment());
    settings.put("TUTTU_PORTAL_URL", at.portal());
    settings.put("TUTTU_BACKOFFICE_URL", at.backoffice());
    try (FullServer server = new FullServer(new Home(ROOT, ROOT.resolve("system/target/full-server"), ROOT.resolve(".tuttu/tools")), ports)) {
      server.start(settings);

      WebClient anna = new WebClient();
      Page home = anna.signIn(URI.create(at.portal() + "/home"), "anna", "demo");
      assertThat(home.address()).hasToString(at.portal() + "/home");
      assertThat(home.status()).isEqualTo(200);
      assertThat(home.body()).contains("/orders/order?number=").contains("Anna");
      WebClient clara = new WebClient();
      Page office = clara.signIn(URI.create(at.backoffice() + "/customers/customers?q=anna"), "clara", "demo");
      assertThat(office.address()).hasToString(at.backoffice() + "/customers/customers?q=anna");
      assertThat(office.status()).isEqualTo(200);
      assertThat(clara.get(URI.create(at.portal() + "/home")).status()).as("staff without the role customer").isEqualTo(403);

      assertThat(anna.get(URI.create(micro.portal() + "/home")).body()).as("the other node").contains("Anna");
      assertThat(new WebClient().get(URI.create(at.internal() + "/health/ready")).status()).isEqualTo(200);
      assertThat(Files.readString(server.log())).as("no timer was given up").doesNotContain("Expunging timer").doesNotContain("AS-EJB-00056");
    }
  }

  /** Lets Keycloak send people back to that address too. */
  private static void admit(String clientId, String url, Addresses micro) throws Exception {
    KeycloakRealm realm = new KeycloakRealm(micro, Map.of());
    JsonObject client = object("{\"found\":" + realm.send("GET", "/admin/realms/tuttu/clients?clientId=" + clientId, null) + "}")
        .getJsonArray("found").getJsonObject(0);
    realm.send("PUT", "/admin/realms/tuttu/clients/" + client.getString("id"), Json.createObjectBuilder(client)
        .add("redirectUris", Json.createArrayBuilder(client.getJsonArray("redirectUris")).add(url + "/callback")).build().toString());
  }

  private static JsonObject object(String text) {
    try (JsonReader reader = Json.createReader(new StringReader(text))) {
      return reader.readObject();
    }
  }
}

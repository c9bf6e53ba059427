package org.tuttu.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class KeycloakRealmTest {
  private static final Path REALM = Path.of("..", "docker/keycloak/tuttu-realm.json");

  @Test
  void variablesAreFilledAndDefaultsTaken() {
    KeycloakRealm realm = new KeycloakRealm(null, Map.of("TUTTU_PORTAL_URL", "http://a$b"));
    assertThat(realm.filled("${TUTTU_PORTAL_URL}/callback ${TUTTU_SMTP_AUTH:false} [${TUTTU_SMTP_USER:}]")).isEqualTo("http://a$b/callback false []");
  }

  @Test
  void aMissingVariableIsNamed() {
    KeycloakRealm realm = new KeycloakRealm(null, Map.of());
    assertThatThrownBy(() -> realm.filled("${TUTTU_PORTAL_URL}")).isInstanceOf(StackFailed.class).hasMessageContaining("TUTTU_PORTAL_URL");
  }

  @Test
  void theRealmFileHoldsNoSecretNoPersonAndKeepsTheDefaultScopes() throws Exception {
    String realm = Files.readString(REALM);
    assertThat(realm.lines().filter(line -> line.contains("\"secret\""))).hasSize(3).allMatch(line -> line.contains("\"${TUTTU_"));
    assertThat(realm).doesNotContain("\"clientScopes\"").doesNotContain("credentialData").doesNotContain("demo");
  }
}

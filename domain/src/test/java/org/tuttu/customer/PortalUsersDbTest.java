package org.tuttu.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tuttu.testing.Cast.CLARA;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tuttu.identity.Caller;
import org.tuttu.shared.AccessDenied;
import org.tuttu.shared.NotFound;
import org.tuttu.shared.PageRequest;
import org.tuttu.shared.Setting;
import org.tuttu.shared.TestSettings;
import org.tuttu.testing.DbTest;
import org.tuttu.testing.Fixtures;

class PortalUsersDbTest extends DbTest {

  private final List<String> asked = new CopyOnWriteArrayList<>();
  private HttpServer keycloak;
  private boolean broken;

  @BeforeEach
  void startKeycloak() throws IOException {
    transaction(() -> em().createNativeQuery("update portal_users set keycloak_due_at = null").executeUpdate());
    keycloak = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    keycloak.createContext("/", exchange -> {
      String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      String path = exchange.getRequestURI().getPath();
      asked.add(exchange.getRequestMethod() + " " + path + " " + body);
      boolean isToken = path.endsWith("/token");
      boolean hasAnswer = isToken || exchange.getRequestMethod().equals("GET");
      byte[] answer = (isToken ? "{\"access_token\":\"t\"}" : "{\"username\":\"u\",\"enabled\":true}").getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(broken ? 503 : path.contains("unknown") ? 404 : hasAnswer ? 200 : 204, hasAnswer ? answer.length : -1);
      if (hasAnswer) {
        exchange.getResponseBody().write(answer);
      }
      exchange.close();
    });
    keycloak.start();
    TestSettings.give(Setting.OIDC_ISSUER, "http://127.0.0.1:" + keycloak.getAddress().getPort() + "/realms/tuttu");
    TestSettings.give(Setting.SERVICE_CLIENT_SECRET, "secret");
  }

  @AfterEach
  void stopKeycloak() {
    keycloak.stop(0);
    TestSettings.give(Setting.OIDC_ISSUER, null);
  }

  @Test
  void aBlockedUserIsDisabledAndSignedOutAtKeycloakToo() {
    Caller user = Fixtures.portalUser("blocked");

    as(CLARA, () -> bean(PortalUsers.class).block(user.subject()));
    assertThat(row(user)).satisfies(row -> {
      assertThat(row.blocked()).isTrue();
      assertThat(row.keycloakPending()).isTrue();
    });
    tell();

    assertThat(row(user).keycloakPending()).isFalse();
    String path = "/admin/realms/tuttu/users/" + user.subject();
    assertThat(asked.subList(1, asked.size())).containsExactly(
        "GET " + path + " ", "PUT " + path + " {\"username\":\"u\",\"enabled\":false}", "POST " + path + "/logout ");
  }

  @Test
  void keycloakBeingDownLosesNothing() {
    Caller user = Fixtures.portalUser("later");
    broken = true;
    as(CLARA, () -> bean(PortalUsers.class).block(user.subject()));
    tell();
    assertThat(row(user).keycloakPending()).isTrue();

    broken = false;
    tell();
    assertThat(row(user).keycloakPending()).as("not yet due").isTrue();
    clock().advance(Duration.ofSeconds(30));
    tell();
    assertThat(row(user).keycloakPending()).isFalse();
  }

  @Test
  void theLastWordCountsAndAUserWhomKeycloakDoesNotKnowIsLeftAlone() {
    Caller user = Fixtures.portalUser("unknown");
    as(CLARA, () -> bean(PortalUsers.class).block(user.subject()));
    as(CLARA, () -> bean(PortalUsers.class).unblock(user.subject()));

    tell();

    assertThat(row(user).blocked()).isFalse();
    assertThat(row(user).keycloakPending()).isFalse();
  }

  @Test
  void listsTheNewestFirstAndFindsByNameAndMail() {
    Fixtures.Member first = Fixtures.person("Ķekars");
    Caller second = Fixtures.portalUser("second");

    assertThat(list(null)).extracting(PortalUserRow::subject).startsWith(second.subject(), first.caller().subject());
    assertThat(list("kekars example")).extracting(PortalUserRow::subject).contains(first.caller().subject()).doesNotContain(second.subject());
    assertThat(row(first.caller()).customers()).isEqualTo(1);
    assertThat(statementsOf(() -> list("kekars"))).isEqualTo(1);
    assertThat(list("%")).isEmpty();
  }

  @Test
  void onlyStaffBlockAndOnlyWhoIsThere() {
    Caller user = Fixtures.portalUser("self");

    assertThatThrownBy(() -> as(user, () -> bean(PortalUsers.class).unblock(user.subject()))).isInstanceOf(AccessDenied.class);
    assertThatThrownBy(() -> as(CLARA, () -> bean(PortalUsers.class).block("nobody"))).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> as(CLARA, () -> bean(KeycloakNews.class).tellNext())).isInstanceOf(AccessDenied.class);
  }

  private static void tell() {
    as(Caller.system(), () -> {
      while (bean(KeycloakNews.class).tellNext()) {
        // until nothing is due
      }
    });
  }

  private static PortalUserRow row(Caller user) {
    return list(user.name()).stream().filter(row -> row.subject().equals(user.subject())).findFirst().orElseThrow();
  }

  private static List<PortalUserRow> list(String text) {
    return as(CLARA, () -> bean(PortalUsers.class).list(text, PageRequest.first())).rows();
  }
}

package org.tuttu.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tuttu.system.client.Form;
import org.tuttu.system.client.Page;
import org.tuttu.system.client.WebClient;

/** Signing in, with Keycloak and both applications. */
@WithStack
class SignInIT {
  private static final Duration SOON = Duration.ofSeconds(45);

  private final HttpClient http = HttpClient.newHttpClient();
  private Addresses at;
  private RealmUsers users;

  @BeforeEach
  void meetThePeople(Addresses addresses) {
    at = addresses;
    users = new RealmUsers(addresses);
  }

  @Test
  void oneLandsWhereOneWantedToGo() {
    Page landed = new WebClient().signIn(URI.create(at.backoffice() + "/customers/customers?q=%C4%93&page=2"), "clara", "demo");

    assertThat(landed.address()).hasToString(at.backoffice() + "/customers/customers?q=%C4%93&page=2");
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://evil.example/", "//evil.example/", "/sign-out"})
  void oneLandsNowhereElse(String to) {
    WebClient clara = clara();

    assertThat(clara.get(URI.create(at.backoffice() + "/sign-in?to=" + to)).address()).hasToString(at.backoffice() + "/");
  }

  @Test
  void theCookieIsForThisHostOnlyOutOfScriptsReachAndNewEachTime() throws Exception {
    WebClient clara = clara();
    String first = clara.cookie("tuttu-backoffice").orElseThrow().getValue();
    clara.post(new Form(URI.create(at.backoffice() + "/sign-out"), Map.of()));
    clara.signIn(URI.create(at.backoffice() + "/"), "clara", "demo");

    assertThat(clara.cookie("tuttu-backoffice").orElseThrow().getValue()).isNotEqualTo(first).hasSize(43);
    assertThat(clara.cookie("JSESSIONID")).isEmpty();
    String attempt = http.send(get("/backoffice/sign-in"), BodyHandlers.discarding()).headers().firstValue("Set-Cookie").orElseThrow();
    assertThat(attempt).startsWith("tuttu-backoffice-try-").contains("; HttpOnly").contains("; SameSite=Lax").doesNotContain("Domain");
  }

  @Test
  void somebodyWithoutTheRoleIsToldSoAndCanLeave() {
    Page office = new WebClient().signIn(URI.create(at.backoffice() + "/"), "anna", "demo");
    Page portal = new WebClient().signIn(URI.create(at.portal() + "/home"), "clara", "demo");
    Page trail = clara().get(URI.create(at.backoffice() + "/audit/trail"));

    assertThat(List.of(office.status(), portal.status(), trail.status())).containsOnly(403);
    assertThat(office.body()).contains("/backoffice/sign-out");
    assertThat(portal.body()).contains("/sign-out");
  }

  @Test
  void someoneDisabledInKeycloakIsOutWithinAMinute() throws Exception {
    String email = users.create("Staff");
    WebClient user = new WebClient();
    user.signIn(URI.create(at.backoffice() + "/"), email, RealmUsers.PASSWORD);

    users.disable(email);
    keycloaksWordIsOld(email);

    await("the disabled user is out").atMost(SOON).until(() -> !isSignedIn(user));
  }

  @Test
  void aRoleTakenAwayIsGoneWithinAMinute() throws Exception {
    String email = users.create("Staff");
    WebClient user = new WebClient();
    assertThat(user.signIn(URI.create(at.backoffice() + "/no-such-page"), email, RealmUsers.PASSWORD).status()).isEqualTo(404);

    users.leave(email, "Staff");
    keycloaksWordIsOld(email);

    await("the role is gone").atMost(SOON).until(() -> user.get(URI.create(at.backoffice() + "/no-such-page")).status() == 403);
  }

  @Test
  void theEndOfKeycloaksSessionIsTheEndOfOurs() {
    String email = users.create("Staff");
    WebClient user = new WebClient();
    user.signIn(URI.create(at.backoffice() + "/"), email, RealmUsers.PASSWORD);
    assertThat(isSignedIn(user)).isTrue();

    users.signOut(email);

    await("the user is out").atMost(SOON).until(() -> !isSignedIn(user));
  }

  @Test
  void signingOutEndsKeycloaksSessionToo() {
    WebClient clara = clara();

    Page after = clara.post(new Form(URI.create(at.backoffice() + "/sign-out"), Map.of()));

    assertThat(after.body()).contains("kc-form-login");
    assertThat(isSignedIn(clara)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "a.b.c", "eyJhbGciOiJub25lIn0.eyJzaWQiOiIxIn0."})
  void aLogoutThatIsNotKeycloaksIsRefused(String token) throws Exception {
    HttpRequest forged = HttpRequest.newBuilder(URI.create(at.portal() + "/backchannel-logout"))
        .header("Content-Type", "application/x-www-form-urlencoded").POST(BodyPublishers.ofString("logout_token=" + token)).build();

    assertThat(http.send(forged, BodyHandlers.discarding()).statusCode()).isEqualTo(400);
  }

  @Test
  void anUnsignedLogoutOrAnAnswerToNobodyDoesNothing() throws Exception {
    assertThat(http.send(get("/callback?sid=abc"), BodyHandlers.discarding()).statusCode()).isEqualTo(400);
    assertThat(http.send(get("/callback?code=abc&state=0abc"), BodyHandlers.discarding()).statusCode()).isEqualTo(400);
    assertThat(http.send(get("/sign-out"), BodyHandlers.discarding()).statusCode()).isEqualTo(404);
  }

  @Test
  void anotherSiteCannotSignAnybodyOut() throws Exception {
    WebClient clara = clara();
    HttpRequest foreign = HttpRequest.newBuilder(URI.create(at.backoffice() + "/sign-out")).header("Origin", "https://evil.example")
        .header("Cookie", clara.cookieHeader(URI.create(at.backoffice() + "/"))).POST(BodyPublishers.noBody()).build();

    assertThat(http.send(foreign, BodyHandlers.discarding()).statusCode()).isEqualTo(403);
    assertThat(isSignedIn(clara)).isTrue();
  }

  @Test
  void anAjaxRequestWithoutASignInLeadsToIt() throws Exception {
    HttpRequest ajax = HttpRequest.newBuilder(URI.create(at.portal() + "/account/edit")).header("Faces-Request", "partial/ajax")
        .header("Referer", at.portal() + "/account/edit?field=name").POST(BodyPublishers.noBody()).build();

    HttpResponse<String> answer = http.send(ajax, BodyHandlers.ofString());

    assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/xml");
    assertThat(answer.body()).contains("<redirect url=\"/sign-in?to=%2Faccount%2Fedit%3Ffield%3Dname&amp;kept=true\"/>");
  }

  @ParameterizedTest
  @ValueSource(strings = {"PUT", "DELETE", "TRACE", "PATCH"})
  void methodsThatNoPageUsesAreRefused(String method) throws Exception {
    for (String path : List.of("/catalogue/products", "/sign-in", "/backoffice/")) {
      HttpRequest request = HttpRequest.newBuilder(URI.create(at.portal() + path)).method(method, BodyPublishers.noBody()).build();
      assertThat(http.send(request, BodyHandlers.discarding()).statusCode()).as(path).isIn(403, 404, 405);
    }
  }

  @Test
  void whileKeycloakIsSilentOneGoesOnButNobodyComesIn(Stack stack) throws Exception {
    assumeTrue(stack != null, "the stack is not this run's own");
    WebClient clara = clara();
    List<ProcessHandle> keycloak = new Leftovers(new Home(at.folder(), at.folder(), at.folder())).find().stream()
        .filter(process -> commandOf(process).contains("io.quarkus")).toList();
    assertThat(keycloak).isNotEmpty();
    signal("STOP", keycloak);
    try {
      keycloaksWordIsOld("clara");
      await("Keycloak was asked in vain").atMost(SOON).until(() -> {
        assertThat(isSignedIn(clara)).isTrue();
        return isUnanswered("clara");
      });
      assertThat(isSignedIn(clara)).isTrue();
      assertThat(new WebClient().get(URI.create(at.backoffice() + "/")).status()).isEqualTo(503);
    } finally {
      signal("CONT", keycloak);
    }
    await("people can sign in again").atMost(SOON).until(() -> new WebClient().get(URI.create(at.backoffice() + "/")).status() == 200
        && new WebClient().get(URI.create(at.portal() + "/home")).status() == 200);
  }

  private WebClient clara() {
    WebClient clara = new WebClient();
    clara.signIn(URI.create(at.backoffice() + "/"), "clara", "demo");
    return clara;
  }

  /** Asks without going on to Keycloak, whose session may still be there. */
  private boolean isSignedIn(WebClient user) {
    HttpRequest request = HttpRequest.newBuilder(URI.create(at.backoffice() + "/no-such-page"))
        .header("Cookie", user.cookieHeader(URI.create(at.backoffice() + "/"))).build();
    try {
      return http.send(request, BodyHandlers.discarding()).statusCode() == 404;
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private HttpRequest get(String path) {
    return HttpRequest.newBuilder(URI.create(at.portal() + path)).build();
  }

  /** As if the access token's half minute were over. */
  private void keycloaksWordIsOld(String username) throws Exception {
    try (Connection connection = at.connect(); PreparedStatement update = connection.prepareStatement(
        "update sign_ins set fresh_until = now() - interval '1 minute' where username = ? and ended_at is null")) {
      update.setString(1, username);
      assertThat(update.executeUpdate()).isPositive();
    }
  }

  private boolean isUnanswered(String username) {
    try (Connection connection = at.connect(); PreparedStatement query = connection.prepareStatement(
        "select 1 from sign_ins where username = ? and unanswered_since is not null and ended_at is null")) {
      query.setString(1, username);
      return query.executeQuery().next();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String commandOf(ProcessHandle process) {
    return String.join(" ", process.info().arguments().orElse(new String[0]));
  }

  private static void signal(String name, List<ProcessHandle> processes) throws Exception {
    for (ProcessHandle process : processes) {
      new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid())).start().waitFor();
    }
  }
}

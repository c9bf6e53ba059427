package org.tuttu.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

@WithStack
class StackIT {
  private final HttpClient http = HttpClient.newHttpClient();

  @Test
  void bothApplicationsAnswer(Addresses at) throws Exception {
    assertThat(get(at.portal() + "/").statusCode()).isIn(200, 302);
    assertThat(get(at.backoffice() + "/").statusCode()).isEqualTo(302);
  }

  @Test
  void healthAndMetricsAreAnsweredOnTheInternalAddressOnly(Addresses at) throws Exception {
    for (String path : List.of("/health/live", "/health/ready", "/health/started", "/metrics")) {
      assertThat(get(at.internal() + path).statusCode()).as(path).isEqualTo(200);
      assertThat(get(at.portal() + path).statusCode()).as("public " + path).isIn(302, 404);
    }
  }

  /** The server keeps every finished stream of such a connection until it ends: one visitor could fill its memory. */
  @Test
  void nobodyIsServedByHttp2(Addresses at) throws Exception {
    assertThat(get(at.portal() + "/").version()).isEqualTo(HttpClient.Version.HTTP_1_1);
    assertThat(get(at.internal() + "/health/live").version()).isEqualTo(HttpClient.Version.HTTP_1_1);
  }

  @Test
  void nothingListensBeyondThisMachine(Addresses at) throws Exception {
    Process ss = new ProcessBuilder("ss", "-ltnpH").start();
    List<String> listeners = new String(ss.getInputStream().readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    List<String> ours = new Leftovers(new Home(at.folder(), at.folder(), at.folder())).find().stream().map(process -> "pid=" + process.pid() + ",").toList();
    List<String> open = listeners.stream().filter(line -> ours.stream().anyMatch(line::contains)).map(line -> line.split("\\s+")[3]).toList();
    assertThat(open).hasSizeGreaterThanOrEqualTo(4).allMatch(address -> address.matches("(127\\.0\\.0\\.1|\\[::ffff:127\\.0\\.0\\.1]|\\[::1]):\\d+"));
  }

  @Test
  void theDatabaseIsReachedWithTheRightsOfTheApplicationOnly(Addresses at) throws Exception {
    try (var connection = at.connect(); var rows = connection.createStatement().executeQuery("select usesuper from pg_user where usename = current_user")) {
      assertThat(rows.next()).isTrue();
      assertThat(rows.getBoolean(1)).isFalse();
    }
  }

  private HttpResponse<String> get(String url) throws Exception {
    return http.send(HttpRequest.newBuilder(URI.create(url)).build(), HttpResponse.BodyHandlers.ofString());
  }
}

package org.tuttu.system.bench.scale;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.tuttu.system.bench.Measured;
import org.tuttu.system.bench.Wrk;

/** Asks for pages by wrk. One at a time is not slowed down by the others, only by what the server does besides. */
final class Loader {
  private final URI server;
  private final Path folder;
  private final Path script;
  private final int connections;

  /**
   * @param folder      for files on the way
   * @param connections so many requests at a time
   */
  Loader(String server, Path folder, int connections) throws IOException {
    this.server = URI.create(server);
    this.folder = folder;
    this.connections = connections;
    script = folder.resolve("requests.lua");
    try (InputStream in = Loader.class.getResourceAsStream("requests.lua")) {
      Files.copy(in, script, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** For so many seconds. */
  Measured run(Load load, int seconds) throws IOException, InterruptedException {
    Path requests = folder.resolve("requests.txt");
    Files.writeString(requests, load.file());
    return Wrk.load(server, script, requests, connections, seconds);
  }

  /** The page's status and bytes. */
  int[] look(Load load) throws IOException, InterruptedException {
    Load.Request first = load.requests().get(0);
    var answer = HttpClient.newHttpClient().send(HttpRequest.newBuilder(server.resolve(first.path())).header("Cookie", first.cookies()).build(), BodyHandlers.ofByteArray());
    return new int[] {answer.statusCode(), answer.body().length};
  }
}

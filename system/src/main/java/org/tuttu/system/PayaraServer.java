package org.tuttu.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Payara Micro with both applications, taken out of the release artifact, which it cannot deploy whole. */
final class PayaraServer {
  private final Home home;
  private final Addresses addresses;
  private final Tuning tuning;
  private Child server;

  PayaraServer(Home home, Addresses addresses, Tuning tuning) {
    this.home = home;
    this.addresses = addresses;
    this.tuning = tuning;
  }

  void start(Map<String, String> settings) throws Exception {
    Path folder = home.payara();
    Home.delete(folder);
    Path temporary = Files.createDirectories(folder.resolve("tmp"));
    unpackApplications(folder);
    tuning.unpacked().of(folder);
    Path before = configured("preboot.txt");
    Path after = configured("postboot.txt");
    String logging = "json".equals(settings.get("TUTTU_LOG_FORMAT")) ? "logging-json.properties" : "logging.properties";
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin/java").toString());
    command.addAll(tuning.jvmOptions());
    command.addAll(List.of("-Dfile.encoding=UTF-8", "-Djava.io.tmpdir=" + temporary,
        "-jar", home.server("payara-micro.jar").toString(), "--nohazelcast", "--disablephonehome",
        "--port", String.valueOf(addresses.ports().http()), "--addlibs", home.server("postgresql-driver.jar").toString(),
        "--logproperties", home.configuration("payara/" + logging).toString(),
        "--prebootcommandfile", before.toString(), "--postbootcommandfile", after.toString()));
    Map<String, String> environment = new HashMap<>(settings);
    environment.put("MALLOC_ARENA_MAX", "2");       // as in the image: else the C library keeps an arena for each of many threads
    server = Child.start(home, "payara", "TERM", command, environment);
    Waiting.until("Payara Micro", server, Duration.ofSeconds(420), this::isReady);
  }

  void stop() {
    if (server != null) server.stop();
  }

  boolean isAlive() {
    return server != null && server.isAlive();
  }

  /** Ends the process without a chance to finish anything, as a crash would; for tests. */
  void crash() {
    server.crash();
  }

  private boolean isReady() throws IOException {
    String log = Files.readString(server.log());
    if (log.contains("Boot Command deploy failed")) {
      throw new StackFailed("An application could not be deployed: " + cause(log) + " See " + server.log() + ".");
    }
    return log.contains(") ready in ");
  }

  static String cause(String log) {
    List<String> lines = log.lines().toList();
    int last = -1;
    for (int i = 0; i < lines.size(); i++) if (lines.get(i).startsWith("Caused by: ")) last = i;
    if (last < 0) return "the log says why.";
    String more = lines.subList(last + 1, lines.size()).stream().takeWhile(line -> !line.startsWith("\t")).collect(Collectors.joining(" "));
    return (lines.get(last).replaceFirst("^Caused by: [\\w.$]+: ", "") + " " + more).strip();
  }

  private void unpackApplications(Path folder) throws IOException {
    Path release = home.root().resolve("ear/target/tuttu.ear");
    if (!Files.exists(release)) throw new StackFailed(release + " is missing: build first (mvn -DskipTests package).");
    try (ZipFile ear = new ZipFile(release.toFile())) {
      for (String war : List.of("portal-web.war", "backoffice-web.war")) {
        ZipEntry entry = ear.getEntry(war);
        Files.copy(ear.getInputStream(entry), folder.resolve(war), StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }

  private Path configured(String file) throws IOException {
    String text = Files.readString(home.configuration("payara/" + file)).replace("@address@", "127.0.0.1")
        .replace("@internal-port@", String.valueOf(addresses.ports().internal())).replace("@apps@", home.payara().toString());
    return Files.writeString(home.payara().resolve(file), text);
  }
}

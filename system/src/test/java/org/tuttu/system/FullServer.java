package org.tuttu.system;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Payara Server with the release artifact deployed whole, in a domain of its own. */
final class FullServer implements AutoCloseable {
  private static final String DOMAIN = "domain1";

  private final Home home;
  private final Ports ports;
  private Child server;

  /** @param ports of which {@code http} and {@code internal} answer, and two more are taken by what Payara Server opens besides */
  FullServer(Home home, Ports ports) {
    this.home = home;
    this.ports = ports;
  }

  void start(Map<String, String> settings) throws Exception {
    home.prepare();
    Path installed = Archives.once(home.tools(), "payara-server", folder -> Archives.unpackZip(home.server("payara-server.zip"), folder));
    makeDomain(installed);
    server = Child.start(home, "payara-server", "TERM", command(installed), new HashMap<>(settings));
    Waiting.until("Payara Server", server, Duration.ofMinutes(5), this::isDeployed);
  }

  Path log() {
    return server.log();
  }

  @Override
  public void close() {
    if (server != null) server.stop();
  }

  private boolean isDeployed() throws IOException {
    String log = Files.readString(server.log());
    if (log.contains("Boot Command deploy failed")) throw new StackFailed("The release artifact could not be deployed: " + PayaraServer.cause(log));
    return log.contains("Boot Command deploy returned with result SUCCESS");
  }

  /** The domain that the server brings, on this machine's own address only and without what Tuttu does not use. */
  private void makeDomain(Path installed) throws IOException {
    Path domain = domains().resolve(DOMAIN);
    Home.delete(domains());
    copy(installed.resolve("glassfish/domains").resolve(DOMAIN), domain);
    Files.copy(home.server("postgresql-driver.jar"), domain.resolve("lib/postgresql-driver.jar"), StandardCopyOption.REPLACE_EXISTING);
    Path configuration = domain.resolve("config/domain.xml");
    Files.writeString(configuration, Files.readString(configuration).replace("0.0.0.0", "127.0.0.1").replace("type=\"EMBEDDED\"", "type=\"REMOTE\"")
        .replace("network-listener port=\"8080\"", "network-listener port=\"" + ports.http() + "\"")
        .replace("network-listener port=\"8181\"", "network-listener enabled=\"false\" port=\"8181\"")
        .replace("network-listener port=\"4848\"", "network-listener address=\"127.0.0.1\" port=\"" + ports.smtp() + "\"")
        .replace("port=\"8686\"", "port=\"" + ports.mail() + "\""));
  }

  /** What the server's own start command would run, so that it is our child and ends with us. */
  private List<String> command(Path installed) throws Exception {
    Path before = Files.writeString(home.payara().resolve("preboot.txt"), configured("preboot.txt").replace("http-listener.", "http-listener-1.")
        + "set configs.config.server-config.hazelcast-config-specific-configuration.enabled=false\n"
        + "set configs.config.server-config.iiop-service.iiop-listener.orb-listener-1.enabled=false\n");
    Path after = Files.writeString(home.payara().resolve("postboot.txt"),
        configured("postboot.txt").lines().filter(line -> !line.startsWith("deploy ")).collect(Collectors.joining("\n"))
            + "\ndeploy --virtualservers server --name tuttu " + home.root().resolve("ear/target/tuttu.ear") + "\n");
    Process asked = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin/java").toString(), "-jar",
        installed.resolve("glassfish/lib/client/appserver-cli.jar").toString(), "start-domain", "--dry-run", "--domaindir", domains().toString(),
        "--prebootcommandfile", before.toString(), "--postbootcommandfile", after.toString(), DOMAIN).redirectErrorStream(true).start();
    String answer = new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    List<String> command = new ArrayList<>(answer.lines().dropWhile(line -> !line.endsWith("/bin/java")).takeWhile(line -> !line.startsWith("Command ")).filter(line -> !line.isBlank()).toList());
    command.addAll(1, List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
    return command;
  }

  private String configured(String file) throws IOException {
    return Files.readString(home.configuration("payara/" + file)).replace("@address@", "127.0.0.1")
        .replace("@internal-port@", String.valueOf(ports.internal()));
  }

  private Path domains() {
    return home.folder().resolve("domains");
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path each : all.toList()) {
        Path target = to.resolve(from.relativize(each).toString());
        if (Files.isDirectory(each)) Files.createDirectories(target);
        else Files.copy(each, target);
      }
    }
  }
}

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

/** Keycloak, optimised once for PostgreSQL and for one node, with the realm file of this repository. */
final class KeycloakServer {
  private static final List<String> BUILD = List.of("build", "--db=postgres", "--cache=local",
      "--features-disabled=ciba,device-flow,kerberos,impersonation");
  private static final String JVM = "-Xms32m -Xmx256m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -XX:MaxMetaspaceSize=256m"
      + " -XX:ReservedCodeCacheSize=64m -Xss512k -Dfile.encoding=UTF-8";
  /** It runs for seconds, in which compiling to the full costs more than it gives. */
  private static final String BUILD_JVM = "-Xmx512m -XX:+UseSerialGC -XX:TieredStopAtLevel=1";
  static final String SETUP_USER = "tuttu-setup";

  private final Home home;
  private final Addresses addresses;
  private Child server;

  KeycloakServer(Home home, Addresses addresses) {
    this.home = home;
    this.addresses = addresses;
  }

  /** Unpacks and builds Keycloak unless that was done; needs no database. */
  Path install(Progress progress) throws Exception {
    return Archives.once(home.tools(), "keycloak", folder -> {
      progress.say("Unpacking Keycloak (once)");
      Archives.unpackZip(home.server("keycloak.zip"), folder);
      progress.say("Optimising Keycloak (once; some twenty seconds)");
      List<String> command = new ArrayList<>(List.of(folder.resolve("bin/kc.sh").toString()));
      command.addAll(BUILD);
      ProcessBuilder building = new ProcessBuilder(command).redirectErrorStream(true);
      building.environment().put("JAVA_HOME", System.getProperty("java.home"));
      building.environment().put("JAVA_OPTS", BUILD_JVM);
      Process build = building.start();
      String said = new String(build.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (build.waitFor() != 0) {
        Files.writeString(home.log("keycloak-build"), said);
        throw new StackFailed("Keycloak could not be prepared; see " + home.log("keycloak-build") + ".");
      }
    });
  }

  void start(Path keycloak, Map<String, String> realmVariables) throws Exception {
    importable(keycloak);
    Map<String, String> environment = new HashMap<>(realmVariables);
    environment.putAll(settings());
    server = Child.start(home, "keycloak", "TERM", List.of(keycloak.resolve("bin/kc.sh").toString(), "start", "--optimized", "--import-realm"), environment);
    Waiting.until("Keycloak", server, Duration.ofSeconds(420), () -> Waiting.answers(addresses.issuer()));
  }

  void stop() {
    if (server != null) server.stop();
  }

  boolean isAlive() {
    return server != null && server.isAlive();
  }

  private void importable(Path keycloak) throws IOException {
    Path folder = keycloak.resolve("data/import");
    Files.createDirectories(folder);
    Files.copy(home.configuration("keycloak/tuttu-realm.json"), folder.resolve("tuttu-realm.json"), StandardCopyOption.REPLACE_EXISTING);
  }

  private Map<String, String> settings() {
    Secrets secrets = addresses.secrets();
    Map<String, String> settings = new HashMap<>();
    settings.put("KC_DB_URL", addresses.jdbcUrl("keycloak"));
    settings.put("KC_DB_USERNAME", "keycloak");
    settings.put("KC_DB_PASSWORD", secrets.get(Secrets.DATABASE_KEYCLOAK));
    settings.put("KC_DB_POOL_MAX_SIZE", "20");
    settings.put("KC_BOOTSTRAP_ADMIN_USERNAME", SETUP_USER);
    settings.put("KC_BOOTSTRAP_ADMIN_PASSWORD", secrets.get(Secrets.KEYCLOAK_SETUP));
    settings.put("KC_CACHE", "local");
    // Otherwise it reads the whole schema before each index that it makes, to leave out those of tables that are large.
    settings.put("KC_SPI_CONNECTIONS_LIQUIBASE__QUARKUS__INDEX_CREATION_THRESHOLD", "0");
    settings.put("KC_HTTP_ENABLED", "true");
    settings.put("KC_HTTP_HOST", "127.0.0.1");
    settings.put("KC_HTTP_PORT", String.valueOf(addresses.ports().keycloak()));
    settings.put("KC_HOSTNAME", addresses.keycloak());
    settings.put("KC_SPI_THEME__FOLDER__DIR", home.configuration("keycloak/themes").toString());
    settings.put("JAVA_HOME", System.getProperty("java.home"));
    settings.put("JAVA_OPTS", JVM);
    return settings;
  }
}

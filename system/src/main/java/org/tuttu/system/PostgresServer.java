package org.tuttu.system;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * PostgreSQL with its data in the stack's home. It refuses to run as root; for root it runs in a user namespace of its own, where
 * root is nobody.
 */
final class PostgresServer {
  private static final String OWNER = "postgres";

  private final Home home;
  private final int port;
  private final Secrets secrets;
  private final boolean weighty;
  private Child server;

  /** @param weighty whether it is to hold much more than memory is usually given to it for */
  PostgresServer(Home home, int port, Secrets secrets, boolean weighty) {
    this.weighty = weighty;
    this.home = home;
    this.port = port;
    this.secrets = secrets;
  }

  void start(Progress progress) throws Exception {
    Path binaries = Archives.once(home.tools(), "postgresql", folder -> {
      progress.say("Unpacking PostgreSQL (once)");
      Archives.unpackPostgres(home.server("postgresql-server.jar"), folder);
    });
    if (!Files.exists(home.data())) create(binaries, progress);
    Files.deleteIfExists(home.data().resolve("postmaster.pid"));
    List<String> command = new ArrayList<>(List.of(binaries.resolve("bin/postgres").toString(), "-D", home.data().toString(), "-p", String.valueOf(port),
        "-c", "listen_addresses=127.0.0.1", "-c", "unix_socket_directories=", "-c", "max_connections=120", "-c", "jit=off"));
    if (weighty) command.addAll(forWeight());
    server = Child.start(home, "postgresql", "INT", unprivileged(command), Map.of());
    Waiting.until("PostgreSQL", server, Duration.ofSeconds(60), this::answers);
    database("keycloak", secrets.get(Secrets.DATABASE_KEYCLOAK));
    database("tuttu", secrets.get(Secrets.DATABASE_TUTTU));
  }

  void stop() {
    if (server != null) server.stop();
  }

  boolean isAlive() {
    return server != null && server.isAlive();
  }

  /** Each line of the log names the database then. */
  void logStatements(boolean wanted) throws SQLException {
    try (Connection connection = connect(); Statement statement = connection.createStatement()) {
      statement.execute("alter system set log_line_prefix = '%m [%p] %d '");
      statement.execute("alter system set log_statement = " + (wanted ? "'all'" : "'none'"));
      statement.execute("select pg_reload_conf()");
    }
  }

  private void create(Path binaries, Progress progress) throws Exception {
    progress.say("Creating the database (once)");
    Path fresh = home.folder().resolve("data.new");
    Home.delete(fresh);
    Path password = Files.createTempFile(home.folder(), "owner", ".txt");
    try {
      Files.writeString(password, secrets.get(Secrets.DATABASE_OWNER));
      Process initdb = new ProcessBuilder(unprivileged(List.of(binaries.resolve("bin/initdb").toString(), "-D", fresh.toString(), "-U", OWNER,
          "--pwfile", password.toString(), "-A", "scram-sha-256", "-E", "UTF8", "--locale=C", "--locale-provider=icu", "--icu-locale=und")))
          .redirectErrorStream(true).start();
      String said = new String(initdb.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (initdb.waitFor() != 0) throw new StackFailed("PostgreSQL could not create its data folder: " + said.lines().reduce((first, last) -> last).orElse("it said nothing"));
    } finally {
      Files.deleteIfExists(password);
    }
    Files.move(fresh, home.data(), StandardCopyOption.ATOMIC_MOVE);
  }

  /** An eighth of the machine's memory for itself; without copies of this database elsewhere, bulk loads need no log. */
  private static List<String> forWeight() {
    long megabytes = ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getTotalMemorySize() >> 20;
    return List.of("-c", "shared_buffers=" + Math.min(megabytes / 8, 4096) + "MB", "-c", "effective_cache_size=" + megabytes / 2 + "MB", "-c", "work_mem=32MB",
        "-c", "random_page_cost=1.1", "-c", "max_wal_size=4GB", "-c", "checkpoint_timeout=15min", "-c", "wal_level=minimal", "-c", "max_wal_senders=0");
  }

  private static List<String> unprivileged(List<String> command) {
    if (!"root".equals(System.getProperty("user.name"))) return command;
    List<String> wrapped = new ArrayList<>(List.of("unshare", "-U"));
    wrapped.addAll(command);
    return wrapped;
  }

  private boolean answers() throws SQLException {
    try (Connection connection = connect()) {
      return connection.isValid(5);
    } catch (SQLException e) {
      if ("28P01".equals(e.getSQLState())) {
        throw new StackFailed("PostgreSQL refuses the password in " + home.secrets() + "; the file does not belong to " + home.data() + ".", e);
      }
      return false;
    }
  }

  private void database(String name, String password) throws SQLException {
    try (Connection connection = connect(); Statement statement = connection.createStatement()) {
      if (exists(connection, name)) return;
      statement.execute("create role " + name + " login password '" + password + "'");
      statement.execute("create database " + name + " owner " + name);
    }
  }

  private static boolean exists(Connection connection, String name) throws SQLException {
    try (PreparedStatement query = connection.prepareStatement("select 1 from pg_database where datname = ?")) {
      query.setString(1, name);
      try (ResultSet rows = query.executeQuery()) {
        return rows.next();
      }
    }
  }

  private Connection connect() throws SQLException {
    return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/postgres", OWNER, secrets.get(Secrets.DATABASE_OWNER));
  }
}

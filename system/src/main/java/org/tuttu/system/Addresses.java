package org.tuttu.system;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/** Where a running stack is reached: by the person who started it, and by tests. */
public record Addresses(Ports ports, Path folder, Secrets secrets) {
  private static final String FILE = "stack.properties";

  /** Finds the stack that runs, or ran last, in that home folder. */
  public static Addresses of(Path folder) {
    Properties values = new Properties();
    try (InputStream in = Files.newInputStream(folder.resolve(FILE))) {
      values.load(in);
      Ports ports = new Ports(port(values, "http"), port(values, "internal"), port(values, "keycloak"), port(values, "postgres"),
          port(values, "smtp"), port(values, "mail"));
      return new Addresses(ports, folder, Secrets.in(folder.resolve("secrets.properties")));
    } catch (IOException e) {
      throw new StackFailed("No stack has been started in " + folder + ".", e);
    }
  }

  /** The portal's address, without a slash at the end. */
  public String portal() {
    return "http://127.0.0.1:" + ports.http();
  }

  /** The back office's address, without a slash at the end. */
  public String backoffice() {
    return portal() + "/backoffice";
  }

  /** By a name, though it listens on 127.0.0.1 only: browsers make no passkeys for a bare number. */
  public String keycloak() {
    return "http://localhost:" + ports.keycloak();
  }

  public String issuer() {
    return keycloak() + "/realms/tuttu";
  }

  /** The page that lists the caught mails; {@code /mails} below it is the same as JSON. */
  public String mail() {
    return "http://127.0.0.1:" + ports.mail();
  }

  /** Where health and metrics are answered, without a slash at the end. */
  public String internal() {
    return "http://127.0.0.1:" + ports.internal();
  }

  public String jdbcUrl(String database) {
    return "jdbc:postgresql://127.0.0.1:" + ports.postgres() + "/" + database;
  }

  /** A connection to Tuttu's database with the rights of the application. The caller closes it. */
  public Connection connect() throws SQLException {
    return DriverManager.getConnection(jdbcUrl("tuttu"), "tuttu", secrets.get(Secrets.DATABASE_TUTTU));
  }

  void save() throws IOException {
    Properties values = new Properties();
    values.setProperty("http", String.valueOf(ports.http()));
    values.setProperty("internal", String.valueOf(ports.internal()));
    values.setProperty("keycloak", String.valueOf(ports.keycloak()));
    values.setProperty("postgres", String.valueOf(ports.postgres()));
    values.setProperty("smtp", String.valueOf(ports.smtp()));
    values.setProperty("mail", String.valueOf(ports.mail()));
    try (OutputStream out = Files.newOutputStream(folder.resolve(FILE))) {
      values.store(out, "The ports of the last start");
    }
  }

  private static int port(Properties values, String name) {
    return Integer.parseInt(values.getProperty(name));
  }
}

package org.tuttu.system;

import java.io.IOException;
import java.io.OutputStream;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Properties;

/**
 * Passwords and keys of one stack, made at its first start and readable by its owner only. All begin with the same four letters, by which
 * the production profile knows and refuses them.
 */
public final class Secrets {
  static final String DATABASE_OWNER = "database.owner";
  static final String DATABASE_TUTTU = "database.tuttu";
  static final String DATABASE_KEYCLOAK = "database.keycloak";
  static final String KEYCLOAK_SETUP = "keycloak.setup";
  static final String CLIENT_PORTAL = "client.portal";
  static final String CLIENT_BACKOFFICE = "client.backoffice";
  static final String CLIENT_SERVICE = "client.service";
  static final String STATE_KEY = "state.key";
  static final String STRIPE_KEY = "stripe.key";
  static final String STRIPE_WEBHOOK = "stripe.webhook";

  private static final String MARK = "DEMO";
  private static final List<String> NAMES = List.of(DATABASE_OWNER, DATABASE_TUTTU, DATABASE_KEYCLOAK, KEYCLOAK_SETUP,
      CLIENT_PORTAL, CLIENT_BACKOFFICE, CLIENT_SERVICE, STATE_KEY, STRIPE_KEY, STRIPE_WEBHOOK);

  private final Properties values;

  private Secrets(Properties values) {
    this.values = values;
  }

  /** Reads the file; makes it, or what is missing in it, first. */
  static Secrets in(Path file) throws IOException {
    Properties values = new Properties();
    if (Files.exists(file)) {
      try (InputStream in = Files.newInputStream(file)) {
        values.load(in);
      }
    }
    if (!values.stringPropertyNames().containsAll(NAMES)) {
      SecureRandom random = new SecureRandom();
      NAMES.forEach(name -> values.putIfAbsent(name, STATE_KEY.equals(name) ? key(random) : password(random)));
      store(values, file);
    }
    return new Secrets(values);
  }

  String get(String name) {
    return values.getProperty(name);
  }

  private static void store(Properties values, Path file) throws IOException {
    Files.deleteIfExists(file);
    Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    try (OutputStream out = Files.newOutputStream(file)) {
      values.store(out, "Made at the first start of this stack");
    }
  }

  private static String key(SecureRandom random) {
    byte[] bytes = new byte[32];
    random.nextBytes(bytes);
    return MARK + Base64.getEncoder().encodeToString(bytes).substring(MARK.length());
  }

  private static String password(SecureRandom random) {
    byte[] bytes = new byte[24];
    random.nextBytes(bytes);
    return MARK + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes).replace('-', 'x').replace('_', 'y');
  }
}

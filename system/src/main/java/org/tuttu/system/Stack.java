package org.tuttu.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.tuttu.system.crowd.CrowdLoad;
import org.tuttu.system.load.DemoCompany;
import org.tuttu.system.load.DemoShop;
import org.tuttu.system.load.FileImport;

/**
 * PostgreSQL, Keycloak, Payara Micro with both applications, and a mail catcher, started together and stopped together. None of
 * them outlives the process that started them.
 */
public final class Stack implements AutoCloseable {
  private final Home home;
  private final Addresses addresses;
  private final DemoData demo;
  private final PostgresServer postgres;
  private final KeycloakServer keycloak;
  private final PayaraServer payara;
  private MailCatcher mailCatcher;
  private MailPage mailPage;
  private PaymentNotifier notifier;
  private volatile boolean closing;

  /** A stack that is not started yet; makes its folders and secrets. */
  public Stack(Home home, Ports ports, DemoData demo) {
    this(home, ports, demo, Tuning.quickStart());
  }

  public Stack(Home home, Ports ports, DemoData demo, Tuning tuning) {
    try {
      home.prepare();
      this.home = home;
      this.demo = demo;
      this.addresses = new Addresses(ports, home.folder(), Secrets.in(home.secrets()));
      this.postgres = new PostgresServer(home, ports.postgres(), addresses.secrets(), demo.crowd() != null);
      this.keycloak = new KeycloakServer(home, addresses);
      this.payara = new PayaraServer(home, addresses, tuning);
    } catch (IOException e) {
      throw failed(e);
    }
  }

  /** Starts everything and returns when a page can be asked for; stops everything again when anything fails. */
  public void start(Progress progress) {
    ExecutorService starting = Executors.newCachedThreadPool();
    try {
      new Leftovers(home).stop(progress);
      addresses.ports().requireFree();
      addresses.save();
      startMail();
      Future<Path> installed = starting.submit(() -> keycloak.install(progress));
      step(progress, "PostgreSQL", () -> { postgres.start(progress); return null; });
      Future<Void> applications = starting.submit(() -> step(progress, "Applications", () -> { payara.start(environment()); return null; }));
      Future<Void> signIn = starting.submit(() -> step(progress, "Keycloak", () -> startKeycloak(installed.get())));
      for (Future<Void> each : List.of(signIn, applications)) each.get();
      fill(progress);
    } catch (Exception e) {
      close();
      throw failed(e);
    } finally {
      starting.shutdownNow();
    }
  }

  /** Brings a file in through the back office, unless it is in already; says in a sentence which of the two it was. */
  public String load(Path file, Progress progress) {
    try {
      return FileImport.bringIn(addresses, file, progress);
    } catch (IOException | SQLException e) {
      throw new StackFailed(file + " could not be brought in: " + e.getMessage(), e);
    }
  }

  /** Removes all data, secrets and logs of a stack that does not run. */
  public static void forget(Home home) {
    try {
      home.forget();
    } catch (IOException e) {
      throw failed(e);
    }
  }

  public Addresses addresses() {
    return addresses;
  }

  /** The environment of the applications: names and values as in docs/configuration.md. */
  public Map<String, String> environment() {
    Map<String, String> environment = new HashMap<>(System.getenv());
    environment.keySet().removeIf(name -> name.startsWith("TUTTU_") && !name.equals("TUTTU_LOG_FORMAT") && !name.startsWith("TUTTU_COMPANY_"));
    DemoCompany.environment().forEach(environment::putIfAbsent);
    environment.putAll(realmVariables());
    environment.put("TUTTU_PROFILE", "development");
    environment.put("TUTTU_DB_HOST", "127.0.0.1");
    environment.put("TUTTU_DB_PORT", String.valueOf(addresses.ports().postgres()));
    environment.put("TUTTU_DB_NAME", "tuttu");
    environment.put("TUTTU_DB_USER", "tuttu");
    environment.put("TUTTU_DB_PASSWORD", addresses.secrets().get(Secrets.DATABASE_TUTTU));
    environment.put("TUTTU_OIDC_ISSUER", addresses.issuer());
    environment.put("TUTTU_STRIPE_URL", addresses.mail());
    environment.put("TUTTU_STRIPE_PAGES", addresses.mail());
    environment.put("TUTTU_STRIPE_SECRET_KEY", addresses.secrets().get(Secrets.STRIPE_KEY));
    environment.put("TUTTU_STRIPE_WEBHOOK_SECRET", addresses.secrets().get(Secrets.STRIPE_WEBHOOK));
    environment.put("TUTTU_STATE_KEY", addresses.secrets().get(Secrets.STATE_KEY));
    return environment;
  }

  /** Waits until a server ends by itself, and says which; empty when it was this stack that was closed. */
  Optional<String> awaitFailure() {
    while (!closing) {
      Waiting.pause();
      if (!postgres.isAlive()) return Optional.of("PostgreSQL has stopped; see " + home.log("postgresql") + ".");
      if (!keycloak.isAlive()) return Optional.of("Keycloak has stopped; see " + home.log("keycloak") + ".");
      if (!payara.isAlive()) return Optional.of("Payara Micro has stopped; see " + home.log("payara") + ".");
    }
    return Optional.empty();
  }

  /** Stops the applications and Keycloak, then their database. */
  @Override
  public void close() {
    closing = true;
    Thread applications = new Thread(payara::stop, "stopping-applications");
    applications.start();
    keycloak.stop();
    try {
      applications.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    postgres.stop();
    if (notifier != null) notifier.stop();
    if (mailPage != null) mailPage.stop();
    if (mailCatcher != null) mailCatcher.stop();
  }

  /** Adds users to the realm who are not there yet, written as in docker/keycloak/demo-users.json. */
  public void addPeople(String users) {
    try {
      new KeycloakRealm(addresses, realmVariables()).addPeople(users);
    } catch (IOException | InterruptedException e) {
      throw failed(e);
    }
  }

  /** Lets PostgreSQL write every statement with its parameters to its log, or no longer. */
  public void logStatements(boolean wanted) {
    try {
      postgres.logStatements(wanted);
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  /** Kills the applications' server as a crash would; {@link #restartApplications} has to follow. For tests of what survives. */
  public void crashApplications() {
    payara.crash();
  }

  public void restartApplications() {
    try {
      payara.start(environment());
    } catch (Exception e) {
      throw failed(e);
    }
  }

  /** Whether the applications' server is there. */
  public boolean hasApplications() {
    return payara.isAlive();
  }

  private void fill(Progress progress) throws Exception {
    Clock clock = Clock.systemUTC();
    try (Connection database = database()) {
      if (demo.crowd() == null && CrowdLoad.hasNotEnded(database)) {
        throw new StackFailed("Loading large demo data has not ended: --demo large begins it afresh, --fresh forgets all.");
      }
      if (demo.people() && !CrowdLoad.hasNotEnded(database)) progress.say(DemoShop.small(database, clock));
    }
    if (demo.crowd() != null) progress.say(CrowdLoad.load(this::database, demo.crowd(), clock, progress::say));
  }

  private Connection database() throws SQLException {
    return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + addresses.ports().postgres() + "/tuttu", "tuttu",
        addresses.secrets().get(Secrets.DATABASE_TUTTU));
  }

  private void startMail() throws IOException {
    mailCatcher = new MailCatcher(home.mail(), addresses.ports().smtp());
    mailCatcher.start();
    mailPage = new MailPage(mailCatcher, addresses.ports().mail());
    notifier = new PaymentNotifier(addresses.portal() + "/payment-notices", addresses.secrets().get(Secrets.STRIPE_WEBHOOK));
    new PaymentStandIn(addresses.mail(), addresses.secrets().get(Secrets.STRIPE_KEY), notifier).answerOn(mailPage.server());
    mailPage.start();
  }

  private Void startKeycloak(Path installed) throws Exception {
    keycloak.start(installed, realmVariables());
    KeycloakRealm realm = new KeycloakRealm(addresses, realmVariables());
    realm.bringUpToDate(home.configuration("keycloak/tuttu-realm.json"));
    if (demo.people()) realm.addPeople(Files.readString(home.configuration("keycloak/demo-users.json")));
    return null;
  }

  private Map<String, String> realmVariables() {
    Secrets secrets = addresses.secrets();
    return Map.of("TUTTU_PORTAL_URL", addresses.portal(), "TUTTU_BACKOFFICE_URL", addresses.backoffice(),
        "TUTTU_PORTAL_CLIENT_SECRET", secrets.get(Secrets.CLIENT_PORTAL),
        "TUTTU_BACKOFFICE_CLIENT_SECRET", secrets.get(Secrets.CLIENT_BACKOFFICE),
        "TUTTU_SERVICE_CLIENT_SECRET", secrets.get(Secrets.CLIENT_SERVICE),
        "TUTTU_SMTP_HOST", "127.0.0.1", "TUTTU_SMTP_PORT", String.valueOf(addresses.ports().smtp()),
        "TUTTU_MAIL_FROM", "tuttu@example.com", "TUTTU_STAFF_CODES", "DISABLED");
  }

  private static <T> T step(Progress progress, String what, Callable<T> work) throws Exception {
    long start = System.nanoTime();
    progress.say(what + ": starting");
    T result = work.call();
    progress.say(what + ": ready after " + (System.nanoTime() - start) / 1_000_000_000 + " s");
    return result;
  }

  private static StackFailed failed(Exception e) {
    Throwable cause = e;
    while (cause instanceof ExecutionException && cause.getCause() != null) cause = cause.getCause();
    if (cause instanceof StackFailed known) return known;
    if (String.valueOf(cause.getMessage()).contains("No space left on device")) return new StackFailed("The disk is full.", cause);
    return new StackFailed("Tuttu could not start: " + cause, cause);
  }
}

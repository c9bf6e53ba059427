package org.tuttu.system;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * What was typed after {@code ./run}.
 *
 * @param load a file to bring in; null for none
 */
record RunOptions(boolean help, boolean fresh, DemoData demo, Ports ports, Path load) {
  static final String HELP = """
      ./run builds Tuttu if its sources have changed, and starts it with PostgreSQL, Keycloak and a mail catcher.
      All that it writes is in the folder .tuttu; Ctrl-C stops everything.

        --port N            portal and back office (8080)
        --internal-port N   health and metrics (8081)
        --keycloak-port N   Keycloak (8180)
        --postgres-port N   PostgreSQL (5433)
        --smtp-port N       where mails are caught (1025)
        --mail-port N       where they are read (8025)
        --demo none|small|large|N
                            demo people and data (small); large adds a million customers with four million
                            orders, which takes minutes and 12 GB of disk, a number as many customers
        --load FILE         a file to bring in through the back office (once; CSV, gzip, XLSX): one of orders is
                            taken for a shop's log, of which customers and catalogue are made
        --fresh             forget all data, mails and secrets first
        --help              this text
      TUTTU_RUN_FOLDER names another folder than .tuttu for data, mails, logs and secrets.""";

  /** Refuses what it does not know, in one sentence. */
  static RunOptions parse(List<String> arguments) {
    boolean help = false;
    boolean fresh = false;
    DemoData demo = DemoData.SMALL;
    Ports ports = Ports.standard();
    Path load = null;
    Deque<String> rest = new ArrayDeque<>(arguments);
    while (!rest.isEmpty()) {
      String option = rest.pop();
      switch (option) {
        case "--help", "-h" -> help = true;
        case "--fresh" -> fresh = true;
        case "--demo" -> demo = DemoData.of(value(option, rest));
        case "--load" -> load = file(value(option, rest));
        case "--port" -> ports = new Ports(port(option, rest), ports.internal(), ports.keycloak(), ports.postgres(), ports.smtp(), ports.mail());
        case "--internal-port" -> ports = new Ports(ports.http(), port(option, rest), ports.keycloak(), ports.postgres(), ports.smtp(), ports.mail());
        case "--keycloak-port" -> ports = new Ports(ports.http(), ports.internal(), port(option, rest), ports.postgres(), ports.smtp(), ports.mail());
        case "--postgres-port" -> ports = new Ports(ports.http(), ports.internal(), ports.keycloak(), port(option, rest), ports.smtp(), ports.mail());
        case "--smtp-port" -> ports = new Ports(ports.http(), ports.internal(), ports.keycloak(), ports.postgres(), port(option, rest), ports.mail());
        case "--mail-port" -> ports = new Ports(ports.http(), ports.internal(), ports.keycloak(), ports.postgres(), ports.smtp(), port(option, rest));
        default -> throw new StackFailed(option + " is no option of ./run; ./run --help lists them.");
      }
    }
    if (load != null && demo == DemoData.NONE) throw new StackFailed("--load is done by a manager of the demo: it takes --demo small or large.");
    return new RunOptions(help, fresh, demo, ports, load);
  }

  private static Path file(String value) {
    Path file = Path.of(value);
    if (!Files.isReadable(file) || Files.isDirectory(file)) throw new StackFailed("--load takes a file that can be read; " + value + " is none.");
    return file;
  }

  private static int port(String option, Deque<String> rest) {
    String value = value(option, rest);
    if (!value.matches("\\d{1,5}") || Integer.parseInt(value) < 1 || Integer.parseInt(value) > 65535) {
      throw new StackFailed(option + " takes a port from 1 to 65535, not " + value + ".");
    }
    return Integer.parseInt(value);
  }

  private static String value(String option, Deque<String> rest) {
    if (rest.isEmpty()) throw new StackFailed(option + " needs a value; ./run --help says which.");
    return rest.pop();
  }
}

package org.tuttu.system;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A server process that cannot outlive this one: a guardian shell between the two holds a pipe to us, and when that pipe closes,
 * because we ask for it or because we were killed, it stops the server. It has a session of its own, so that Ctrl-C in the
 * terminal reaches only the launcher, which stops the servers in their order.
 */
final class Child {
  private static final String GUARDIAN = """
      signal=$1; patience=$2; shift 2
      exec 3<&0
      "$@" </dev/null 3<&- &
      server=$!
      (
        cat <&3 >/dev/null
        kill -$signal $server 2>/dev/null
        waited=0
        while kill -0 $server 2>/dev/null && [ $waited -lt $patience ]; do sleep 0.2; waited=$((waited + 1)); done
        kill -0 $server 2>/dev/null && kill -KILL 0
      ) &
      exec 3<&-
      wait $server
      """;
  private static final int PATIENCE_SECONDS = 20;

  private final String name;
  private final Process guardian;
  private final Path log;

  private Child(String name, Process guardian, Path log) {
    this.name = name;
    this.guardian = guardian;
    this.log = log;
  }

  /**
   * Starts a server whose output goes to its log in the home, the previous log kept beside it.
   *
   * @param signal what asks this server to stop in an orderly way: TERM, or INT for PostgreSQL
   */
  static Child start(Home home, String name, String signal, List<String> command, Map<String, String> environment) throws IOException {
    Path log = home.log(name);
    if (Files.exists(log)) Files.move(log, log.resolveSibling(name + ".previous.log"), StandardCopyOption.REPLACE_EXISTING);
    ProcessBuilder builder = new ProcessBuilder("setsid", "sh", "-c", GUARDIAN, "tuttu-" + name, signal, String.valueOf(PATIENCE_SECONDS * 5));
    builder.command().addAll(command);
    builder.directory(home.folder().toFile());
    builder.environment().putAll(environment);
    builder.environment().put(Leftovers.MARK, home.folder().toString());
    builder.redirectErrorStream(true).redirectOutput(log.toFile());
    return new Child(name, builder.start(), log);
  }

  boolean isAlive() {
    return guardian.isAlive();
  }

  Path log() {
    return log;
  }

  /** Refuses with the end of the log when the server has ended by itself. */
  void requireAlive() {
    if (!isAlive()) throw new StackFailed(name + " stopped while starting: " + lastComplaint() + " See " + log + ".");
  }

  /** Asks the server to stop, and returns when it has. */
  void stop() {
    try {
      guardian.getOutputStream().close();
      if (!guardian.waitFor(PATIENCE_SECONDS + 5L, TimeUnit.SECONDS)) kill();
    } catch (IOException e) {
      kill();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      kill();
    }
  }

  /** Ends the server at once, as a crash would. */
  void crash() {
    kill();
    guardian.onExit().join();
  }

  private void kill() {
    guardian.descendants().forEach(ProcessHandle::destroyForcibly);
    guardian.destroyForcibly();
  }

  private String lastComplaint() {
    try (InputStream in = Files.newInputStream(log)) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return text.lines().filter(line -> line.matches("(?s).*(ERROR|FATAL|SEVERE|Error).*")).reduce((first, last) -> last)
          .or(() -> text.lines().reduce((first, last) -> last)).orElse("it said nothing.").strip();
    } catch (IOException e) {
      return "its log cannot be read.";
    }
  }
}

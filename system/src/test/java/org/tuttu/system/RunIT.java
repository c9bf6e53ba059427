package org.tuttu.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./run} as a person uses it, with a data folder of its own. */
class RunIT {
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

  @TempDir
  Path folder;

  private final List<Process> started = new ArrayList<>();

  @AfterEach
  void stopWhatIsLeft() throws Exception {
    started.forEach(Process::destroyForcibly);
    new Leftovers(home()).stop(line -> {});
  }

  @Test
  void helpSaysWhatCanBeChosen() throws Exception {
    assertThat(said(run("--help"))).contains("--keycloak-port").contains("--fresh");
  }

  @Test
  void aTakenPortIsOneSentence() throws Exception {
    Ports ports = Ports.free();
    try (ServerSocket taken = new ServerSocket(ports.postgres(), 1, InetAddress.getLoopbackAddress())) {
      Process run = run(options(ports));
      assertThat(said(run)).contains("Port " + taken.getLocalPort() + " is taken by another program");
      assertThat(run.waitFor()).isEqualTo(1);
    }
  }

  @Test
  void dataSurvivesAKillAndNothingIsLeftBehind() throws Exception {
    Ports ports = Ports.free();
    Process first = run(options(ports));
    awaitReady(first);
    write();
    Process second = run(options(Ports.free()));
    assertThat(said(second)).startsWith("Tuttu already runs").hasLineCount(1);
    assertThat(second.waitFor()).isEqualTo(1);

    first.destroyForcibly().waitFor();
    await("its servers end with a killed launcher").atMost(Duration.ofMinutes(8)).until(() -> new Leftovers(home()).find().isEmpty());

    Process again = run(options(ports));
    awaitReady(again);
    assertThat(read()).isEqualTo("kept");
    again.destroy();
    assertThat(again.waitFor(60, TimeUnit.SECONDS)).isTrue();
    await("nothing is left behind").atMost(Duration.ofMinutes(8)).until(() -> new Leftovers(home()).find().isEmpty());
  }

  private Process run(String... options) throws IOException {
    List<String> command = new ArrayList<>(List.of(ROOT.resolve("run").toString()));
    command.addAll(List.of(options));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log(started.size()).toFile());
    builder.environment().put("TUTTU_NO_BUILD", "1");
    builder.environment().put("TUTTU_RUN_FOLDER", folder.resolve("home").toString());
    Process process = builder.start();
    started.add(process);
    return process;
  }

  private static String[] options(Ports ports) {
    return new String[] {"--port", String.valueOf(ports.http()), "--internal-port", String.valueOf(ports.internal()),
        "--keycloak-port", String.valueOf(ports.keycloak()), "--postgres-port", String.valueOf(ports.postgres()),
        "--smtp-port", String.valueOf(ports.smtp()), "--mail-port", String.valueOf(ports.mail())};
  }

  private String said(Process process) throws Exception {
    process.waitFor(5, TimeUnit.MINUTES);
    return output(process);
  }

  private String output(Process process) throws IOException {
    return Files.readString(log(started.indexOf(process)), StandardCharsets.UTF_8);
  }

  private Path log(int number) {
    return folder.resolve("run" + number + ".txt");
  }

  private void awaitReady(Process process) throws Exception {
    await("Tuttu runs").atMost(Duration.ofMinutes(8)).until(() -> {
      assertThat(process.isAlive()).as(output(process)).isTrue();
      return output(process).contains("Tuttu runs.");
    });
  }

  private void write() throws Exception {
    try (Connection connection = Addresses.of(home().folder()).connect(); Statement statement = connection.createStatement()) {
      statement.execute("create table written_by_a_test (word text); insert into written_by_a_test values ('kept')");
    }
  }

  private String read() throws Exception {
    try (Connection connection = Addresses.of(home().folder()).connect(); Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("select word from written_by_a_test")) {
      assertThat(rows.next()).isTrue();
      return rows.getString(1);
    }
  }

  private Home home() {
    return new Home(ROOT, folder.resolve("home"), ROOT.resolve(".tuttu/tools"));
  }
}

package org.tuttu.system;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a killed launcher left running. Every server carries the home's path in its environment, so that it is found again whatever
 * its process id, and nothing else is ever taken for it.
 */
final class Leftovers {
  static final String MARK = "TUTTU_STACK_HOME";
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final String mark;

  Leftovers(Home home) {
    this.mark = MARK + "=" + home.folder();
  }

  List<ProcessHandle> find() {
    return ProcessHandle.allProcesses().filter(process -> process.pid() != ProcessHandle.current().pid()).filter(this::isMarked).toList();
  }

  /** Waits for their guardians to stop them, then stops them itself: PostgreSQL in an orderly way, the others at once. */
  void stop(Progress progress) throws IOException {
    if (find().isEmpty()) return;
    progress.say("Stopping what an earlier start left running");
    awaitEnd(PATIENCE);
    for (ProcessHandle process : find()) {
      if (isPostgres(process)) new ProcessBuilder("kill", "-INT", String.valueOf(process.pid())).start();
      else process.destroyForcibly();
    }
    awaitEnd(PATIENCE);
    if (!find().isEmpty()) {
      throw new StackFailed("Processes of an earlier start do not stop: " + find().stream().map(ProcessHandle::pid).toList() + ".");
    }
  }

  private void awaitEnd(Duration patience) {
    Instant end = Instant.now().plus(patience);
    while (Instant.now().isBefore(end) && !find().isEmpty()) Waiting.pause();
  }

  private boolean isMarked(ProcessHandle process) {
    return Stream.of(read(process, "environ").split("\0")).anyMatch(mark::equals);
  }

  private static boolean isPostgres(ProcessHandle process) {
    return read(process, "cmdline").split("\0")[0].endsWith("/postgres");
  }

  private static String read(ProcessHandle process, String file) {
    try {
      return new String(Files.readAllBytes(Path.of("/proc", String.valueOf(process.pid()), file)), StandardCharsets.UTF_8);
    } catch (IOException e) {
      return "";
    }
  }
}

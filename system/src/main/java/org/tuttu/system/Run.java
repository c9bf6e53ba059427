package org.tuttu.system;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The program behind {@code ./run}: starts the stack, says where it is, and stops it with itself. */
public final class Run {
  private static final String READY = """

      Tuttu runs.
        Portal        %s/
        Back office   %s/
        Mails         %s/
        Accounts      %s/admin/tuttu/console/
        Health        %s/health
      %sTo stop: Ctrl-C here. Logs, mails and data: %s
      """;
  private static final String LOGINS = """
      Sign in with the password demo and the name, followed by @example.com, of
        customers     anna, boris; viktor (only views), bella (buys) and satu (buys for one site) for Anna's organisation
        staff         clara; dora (manager); edgar (admin, also of the accounts)
      """;

  private static volatile boolean running;

  private Run() {}

  public static void main(String[] arguments) {
    try {
      RunOptions options = RunOptions.parse(List.of(arguments));
      if (options.help()) System.out.println(RunOptions.HELP);
      else run(options);
    } catch (StackFailed e) {
      System.err.println(e.getMessage());
      System.exit(1);
    }
  }

  private static void run(RunOptions options) {
    long start = System.nanoTime();
    Progress progress = line -> System.out.printf("[%3d s] %s%n", (System.nanoTime() - start) / 1_000_000_000, line);
    Home home = Home.ofRun(Path.of(""));
    if (options.fresh()) forget(home, progress);
    Stack stack = new Stack(home, options.ports(), options.demo());
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(stack), "stop"));
    stack.start(progress);
    if (options.load() != null) {
      progress.say("Bringing in " + options.load());
      progress.say(stack.load(options.load(), progress));
    }
    running = true;
    Addresses at = stack.addresses();
    System.out.printf(READY, at.portal(), at.backoffice(), at.mail(), at.keycloak(), at.internal(),
        options.demo().people() ? LOGINS : "", home.folder());
    stack.awaitFailure().ifPresent(sentence -> {
      throw new StackFailed(sentence);
    });
  }

  private static void forget(Home home, Progress progress) {
    try {
      new Leftovers(home).stop(progress);
      home.forget();
    } catch (IOException e) {
      throw new StackFailed("The data in " + home.folder() + " could not be removed: " + e.getMessage(), e);
    }
  }

  private static void stop(Stack stack) {
    if (running) System.out.println("Stopping");
    stack.close();
    if (running) System.out.println("Stopped.");
  }
}

package org.tuttu.system.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.tuttu.system.Addresses;
import org.tuttu.system.DemoData;
import org.tuttu.system.Home;
import org.tuttu.system.Ports;
import org.tuttu.system.Stack;
import org.tuttu.system.StackFailed;
import org.tuttu.system.Tuning;
import org.tuttu.system.bench.scale.ScaleBench;

/** The program behind {@code system/bench}. */
public final class Bench {

  private static final int[] CONNECTIONS = {1, 16, 64};
  private static final int BUYERS = 16;

  private final Stack stack;
  private final Addresses at;
  private final BenchOptions options;
  private final Report report = new Report();

  private Bench(Stack stack, BenchOptions options) {
    this.stack = stack;
    this.at = stack.addresses();
    this.options = options;
  }

  public static void main(String[] arguments) throws Exception {
    try {
      if (List.of(arguments).contains("--scale")) {
        ScaleBench.run(List.of(arguments));
        return;
      }
      BenchOptions options = BenchOptions.parse(List.of(arguments));
      if (options.help()) {
        print(BenchOptions.HELP);
      } else {
        run(options);
      }
    } catch (StackFailed e) {
      print(e.getMessage());
      System.exit(1);
    }
  }

  private static void run(BenchOptions options) throws Exception {
    Path root = Path.of("").toAbsolutePath();
    Home home = new Home(root, root.resolve(".tuttu/bench"), root.resolve(".tuttu/tools"));
    try (Stack stack = new Stack(home, Ports.free(), DemoData.crowd(100_000), Tuning.throughput(BenchServlets::addTo))) {
      Runtime.getRuntime().addShutdownHook(new Thread(stack::close, "stop"));
      stack.start(Bench::print);
      new Bench(stack, options).measure(root.resolve("docker/keycloak/demo-users.json"));
    }
  }

  private void measure(Path users) throws Exception {
    List<Target> all = new Targets(at).all();
    Target anna = all.get(0);
    List<Target> targets = all.stream().filter(target -> options.measures(target.name())).toList();
    Sizes sizes = new Sizes();
    for (Target target : targets) {
      sizes.of(target);
    }
    print(statements(targets));
    warmUp(targets, anna, sizes);
    for (int connections : CONNECTIONS) {
      for (Target target : targets) {
        compare(target, anna, sizes.of(target), connections);
      }
    }
    print(report.table());
    print(sizes.table());
    if (options.measures("submitting")) {
      Submissions submissions = new Submissions(at, Buyer.of(stack, users, BUYERS), options.orders());
      submissions.measure(options.rounds(), Duration.ofSeconds(options.warmSeconds() / 2));
      print(submissions.table());
    }
    print(new Memory(at).table());
    print(new Memory(at).sessions());
  }

  private String statements(List<Target> targets) throws Exception {
    stack.logStatements(true);
    StatementLog log = new StatementLog(at.folder());
    log.handOver(Target.BY_KEY, false, List.of(new Targets(at).byKey()));
    for (Target target : targets) {
      log.look(target);
    }
    stack.logStatements(false);
    return log.table();
  }

  /** The bare servlets are in the portal: they are asked as Anna. */
  private void compare(Target target, Target anna, int bytes, int connections) throws IOException, InterruptedException {
    List<Measured> pages = new ArrayList<>();
    List<Measured> rows = new ArrayList<>();
    List<Measured> constants = new ArrayList<>();
    for (int round = 0; round < options.rounds(); round++) {
      pages.add(load(target.page(), target, connections));
      rows.add(load(target.reference(at.portal(), bytes), anna, connections));
      constants.add(load(target.constant(at.portal(), bytes), anna, connections));
    }
    report.add(target.name(), connections, Report.median(pages), Report.median(rows), Report.median(constants));
  }

  private void warmUp(List<Target> targets, Target anna, Sizes sizes) throws IOException, InterruptedException {
    int each = Math.max(1, options.warmSeconds() / (Math.max(1, targets.size()) * 8));
    for (int round = 0; round < 4; round++) {
      print("Warming up, " + (round + 1) + " of 4");
      for (Target target : targets) {
        Wrk.load(target.page(), target.cookies(), 16, each);
        Wrk.load(target.reference(at.portal(), sizes.of(target)), anna.cookies(), 16, each);
      }
    }
  }

  private Measured load(URI address, Target as, int connections) throws IOException, InterruptedException {
    return Wrk.load(address, as.cookies(), connections, options.seconds());
  }

  static void print(String line) {
    System.out.println(line);
  }
}

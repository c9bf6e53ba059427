package org.tuttu.system.bench.scale;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.tuttu.system.Addresses;
import org.tuttu.system.DemoData;
import org.tuttu.system.Home;
import org.tuttu.system.Ports;
import org.tuttu.system.Stack;
import org.tuttu.system.Tuning;
import org.tuttu.system.bench.BenchServlets;
import org.tuttu.system.bench.Measured;
import org.tuttu.system.bench.scale.ScaleOptions.Part;

/** The program behind {@code system/bench --scale}. */
public final class ScaleBench {
  private final ScaleOptions options;
  private final Path root = Path.of("").toAbsolutePath();
  private final Growth growth;
  private final Result result = new Result();

  private ScaleBench(ScaleOptions options) {
    this.options = options;
    growth = new Growth(options.sizes());
  }

  public static void run(List<String> arguments) throws Exception {
    ScaleOptions options = ScaleOptions.parse(arguments);
    if (options.help()) System.out.println(ScaleOptions.HELP);
    else new ScaleBench(options).run();
  }

  private void run() throws Exception {
    for (String size : options.sizes()) size(size);
    System.out.println(result.table());
  }

  private void size(String size) throws Exception {
    Path folder = root.resolve(".tuttu/scale").resolve(size);
    Home home = new Home(root, folder, root.resolve(".tuttu/tools"));
    boolean last = size.equals(options.sizes().get(options.sizes().size() - 1));
    try (Stack stack = new Stack(home, Ports.free(), DemoData.of(size), Tuning.throughput(BenchServlets::addTo))) {
      Runtime.getRuntime().addShutdownHook(new Thread(stack::close, "stop"));
      long start = System.nanoTime();
      stack.start(line -> result.say(String.format(Locale.ROOT, "[%s, %3d s] %s", size, (System.nanoTime() - start) / 1_000_000_000, line)));
      try (Connection connection = stack.addresses().connect()) {
        pages(size, stack.addresses(), connection, folder, last);
      }
      if (last) {
        System.out.println(growth.table());
        growth.ratios().forEach((page, ratio) -> result.goal(Goal.atMost(page + ", growth of p99", ratio, 1.5, "")));
        files(stack.addresses(), folder);
      }
    }
    if (last && (options.has(Part.IMPORT) || options.has(Part.FILE))) Stack.forget(home);
  }

  private void pages(String size, Addresses at, Connection connection, Path folder, boolean last) throws Exception {
    if (!options.has(Part.PAGES) && !options.has(Part.GIANT) && !options.has(Part.SAVE)) return;
    Loader loader = new Loader(at.portal(), folder);
    Samples samples = new Samples(connection);
    Pages pages = new Pages(at, samples);
    List<Load> all = answered(loader, pages.all());
    warmUp(loader, all);
    if (options.has(Part.PAGES)) {
      for (Load load : all) growth.add(size, load.name(), told(size, load.name(), loader.measure(load, options.seconds(), options.rounds())));
      if (last) new KeyLookUp(at, loader, pages).compare(all, options, result);
    }
    if (options.has(Part.SAVE)) save(size, at, samples);
    if (last && options.has(Part.GIANT) && samples.giant() != null) giant(loader, pages, samples, at);
  }

  /** Those pages that are there. */
  private List<Load> answered(Loader loader, List<Load> loads) throws IOException, InterruptedException {
    List<Load> answered = new ArrayList<>();
    for (Load load : loads) {
      int status = loader.look(load)[0];
      if (status == 200) answered.add(load);
      else result.say(load.name() + " answers " + status + " and is left out: " + load.requests().get(0).path());
    }
    return answered;
  }

  private void warmUp(Loader loader, List<Load> loads) throws IOException, InterruptedException {
    result.say("Warming up for " + options.warmSeconds() + " s");
    int turns = Math.max(1, options.warmSeconds() / loads.size());
    for (int i = 0; i < turns; i++) for (Load load : loads) loader.run(load, 1);
  }

  private void save(String size, Addresses at, Samples samples) throws Exception {
    Saving saving = new Saving(at);
    growth.add(size, "saving an interaction", told(size, "saving an interaction", saving.interaction(samples.customers())));
    growth.add(size, "saving a contact", told(size, "saving a contact", saving.contact(samples.organisations())));
  }

  /** The giant's pages beside the same pages of organisations all over, in turns. */
  private void giant(Loader loader, Pages pages, Samples samples, Addresses at) throws Exception {
    String giant = samples.giant();
    List<Load> ordinary = new ArrayList<>(answered(loader, pages.ofCustomers(samples.organisations())));
    ordinary.addAll(answered(loader, pages.portal(samples.owners(pages.anna()))));
    List<Load> giants = new ArrayList<>(pages.ofCustomers(List.of(giant)));
    giants.addAll(pages.portal(samples.ownersOf(giant, pages.anna())));
    Map<String, Load> ofGiant = new java.util.HashMap<>();
    giants.forEach(load -> ofGiant.put(load.name(), load));
    for (Load load : ordinary) {
      Load his = ofGiant.get(load.name());
      loader.run(his, 1);
      Measured usual = loader.measure(load, options.seconds(), options.rounds());
      Measured found = loader.measure(his, options.seconds(), options.rounds());
      told("giant", load.name(), found);
      result.goal(Goal.atMost("the giant's " + load.name() + ", p50 beside others'", found.p50() / usual.p50(), 2, ""));
      result.goal(Goal.atMost("the giant's " + load.name() + ", p99 beside others'", found.p99() / usual.p99(), 2, ""));
    }
    Saving saving = new Saving(at);
    Measured usual = saving.contact(samples.organisations());
    Measured found = saving.contact(List.of(giant));
    told("giant", "saving a contact", found);
    result.goal(Goal.atMost("the giant's saving a contact, p50 beside others'", found.p50() / usual.p50(), 2, ""));
    result.goal(Goal.atMost("the giant's saving a contact, p99 beside others'", found.p99() / usual.p99(), 2, ""));
  }

  private void files(Addresses at, Path folder) throws Exception {
    Imports imports = new Imports(at, folder, result);
    if (options.has(Part.IMPORT)) imports.customers(options.rows());
    if (options.has(Part.FILE)) {
      if (Files.exists(options.file())) imports.log(options.file());
      else result.say(options.file() + " is not there: left out.");
    }
    if (options.has(Part.EXPORT)) new Exports(at, result).measure();
  }

  private Measured told(String size, String name, Measured measured) {
    result.say(String.format(Locale.ROOT, "[%s] %-28s p50 %8.2f ms  p99 %8.2f ms  %6.0f/s%s", size, name, measured.p50(), measured.p99(), measured.perSecond(),
        measured.faults() == 0 ? "" : "  " + measured.faults() + " faults"));
    return measured;
  }
}

package org.tuttu.system.bench.scale;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.tuttu.system.bench.scale.ScaleOptions.Part;

/** The program behind {@code system/bench --scale}. */
public final class ScaleBench {
  private final ScaleOptions options;
  private final Growth growth;
  private final Result result = new Result();
  private final List<Site> sites = new ArrayList<>();

  private ScaleBench(ScaleOptions options) {
    this.options = options;
    growth = new Growth(options.sizes());
  }

  public static void run(List<String> arguments) throws Exception {
    ScaleOptions options = ScaleOptions.parse(arguments);
    if (options.help()) System.out.println(ScaleOptions.HELP);
    else new ScaleBench(options).run();
  }

  /** All sizes at once, so that they can be measured in turns; what only the largest is asked for, with nothing else running. */
  private void run() throws Exception {
    try {
      for (String size : options.sizes()) {
        sites.add(new Site(Path.of("").toAbsolutePath(), size, options, result));
        last().start();
      }
      Site last = last();
      if (options.has(Part.PAGES) || options.has(Part.GIANT) || options.has(Part.SAVE)) {
        for (Site site : sites) site.warmUp(options.warmSeconds());
      }
      if (options.has(Part.PAGES)) pages(last);
      if (options.has(Part.SAVE)) save();
      for (Site site : sites) if (site != last) site.close();
      result.say(growth.table());
      growth.ratios().forEach((page, ratio) -> result.goal(Goal.atMost(page + ", growth of p99", ratio, 1.5, "")));
      if (options.has(Part.PAGES)) new KeyLookUp(last.at(), last.loader(), last.pages()).compare(last.loads(), options, result);
      if (options.has(Part.GIANT) && last.samples().giant() != null) giant(last);
      files(last);
    } finally {
      sites.forEach(Site::close);
    }
    if (options.has(Part.IMPORT) || options.has(Part.FILE)) last().forget();
    result.say(result.table());
  }

  /** The largest. */
  private Site last() {
    return sites.get(sites.size() - 1);
  }

  /** In turns, and each record was asked for right before: what is measured is not how quickly the disk is. */
  private void pages(Site last) throws IOException, InterruptedException {
    for (Load load : last.loads()) {
      for (Site site : sites) site.named(load.name()).ifPresent(site.loader()::askForAll);
      Map<Site, Latencies> turns = new HashMap<>();
      for (int turn = 0; turn < options.rounds(); turn++) {
        for (Site site : sites) {
          Load its = site.named(load.name()).orElse(null);
          if (its != null) turns.merge(site, site.loader().run(its, options.seconds()), Latencies::with);
        }
      }
      for (Site site : sites) if (turns.containsKey(site)) told(site, load.name(), turns.get(site));
    }
  }

  private void save() throws SQLException {
    for (Site site : sites) {
      Saving saving = new Saving(site.at());
      told(site, "saving an interaction", saving.interaction(site.samples().customers()));
      told(site, "saving a contact", saving.contact(site.samples().organisations()));
    }
  }

  /** The giant's pages beside the same pages of organisations all over, in turns. */
  private void giant(Site site) throws Exception {
    Loader loader = site.loader();
    Pages pages = site.pages();
    String giant = site.samples().giant();
    List<Load> ordinary = new ArrayList<>(site.answered(pages.ofCustomers(site.samples().organisations())));
    ordinary.addAll(site.answered(pages.portal(site.samples().owners(pages.anna()))));
    List<Load> giants = new ArrayList<>(pages.ofCustomers(List.of(giant)));
    giants.addAll(pages.portal(site.samples().ownersOf(giant, pages.anna())));
    Map<String, Load> ofGiant = new HashMap<>();
    giants.forEach(load -> ofGiant.put(load.name(), load));
    for (Load load : ordinary) {
      Load his = ofGiant.get(load.name());
      loader.askForAll(load);
      loader.run(his, 1);
      compared(load.name(), Turns.of(loader, load, his, options));
    }
    Saving saving = new Saving(site.at());
    compared("saving a contact", new Turns(saving.contact(site.samples().organisations()), saving.contact(List.of(giant))));
  }

  private void compared(String name, Turns turns) {
    say("giant", name, turns.second());
    result.goal(Goal.atMost("the giant's " + name + ", p50 beside others'", turns.ratio(Latencies::p50), 2, ""));
    result.goal(Goal.atMost("the giant's " + name + ", p99 beside others'", turns.ratio(Latencies::p99), 2, ""));
  }

  private void files(Site site) throws Exception {
    Imports imports = new Imports(site.at(), site.folder(), result);
    if (options.has(Part.IMPORT)) imports.customers(options.rows());
    if (options.has(Part.FILE)) {
      if (Files.exists(options.file())) imports.log(options.file());
      else result.say(options.file() + " is not there: left out.");
    }
    if (options.has(Part.EXPORT)) new Exports(site.at(), result).measure();
  }

  private void told(Site site, String name, Latencies turns) {
    growth.add(site.size(), name, turns);
    say(site.size(), name, turns);
  }

  private void say(String of, String name, Latencies measured) {
    result.say(String.format(Locale.ROOT, "[%s] %-28s p50 %8.2f ms  p99 %8.2f ms  %6.0f/s%s", of, name, measured.p50(), measured.p99(), measured.perSecond(),
        measured.faults() == 0 ? "" : "  " + measured.faults() + " faults"));
  }
}

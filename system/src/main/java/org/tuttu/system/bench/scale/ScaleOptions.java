package org.tuttu.system.bench.scale;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.tuttu.system.DemoData;
import org.tuttu.system.StackFailed;

/** What was typed after {@code system/bench --scale}. */
final class ScaleOptions {
  /** What can be measured by itself. */
  enum Part { PAGES, GIANT, SAVE, EXPORT, IMPORT, FILE }

  static final String HELP = """
      system/bench --scale fills a database for each size, starts the system with each of them at once, measures the same pages in turns, and prints how
      they grow; then, with the largest alone, the giant customer, taking lists out, bringing files in beside COPY, and the server's memory meanwhile.
      It needs two gigabytes of memory for each size besides what the databases take.
      The databases stay in .tuttu/scale for the next run, a million customers take 15 GB; one that files were brought into is removed.

        --sizes A,B,C   as ./run --demo takes them (small,100000,1000000)
        --only A,B      some of pages, giant, save, export, import, file
        --warm N        seconds of warming up after each start (120)
        --seconds N     length of one measurement (4)
        --rounds N      measurements of each page, in turns; their requests count together (3)
        --connections N requests at a time (1)
        --steady        servers that compile lightly, as ./run's does: slower, but nothing is compiled for seconds beside what is measured
        --rows N        rows of the file of customers to bring in (1000000)
        --file FILE     a shop's log to bring in (../shared/data/online-retail.csv.gz)
        --help          this text""";

  private boolean help;
  private List<String> sizes = List.of("small", "100000", "1000000");
  private Set<Part> parts = EnumSet.allOf(Part.class);
  private int warmSeconds = 120;
  private int seconds = 4;
  private int rounds = 3;
  private int connections = 1;
  private boolean steady;
  private int rows = 1_000_000;
  private Path file = Path.of("../shared/data/online-retail.csv.gz");

  private ScaleOptions() {}

  static ScaleOptions parse(List<String> arguments) {
    ScaleOptions options = new ScaleOptions();
    Deque<String> rest = new ArrayDeque<>(arguments);
    while (!rest.isEmpty()) {
      String option = rest.pop();
      switch (option) {
        case "--scale" -> { }
        case "--help", "-h" -> options.help = true;
        case "--sizes" -> options.sizes = sizes(value(option, rest));
        case "--only" -> options.parts = parts(value(option, rest));
        case "--warm" -> options.warmSeconds = number(option, rest);
        case "--seconds" -> options.seconds = number(option, rest);
        case "--rounds" -> options.rounds = number(option, rest);
        case "--connections" -> options.connections = number(option, rest);
        case "--steady" -> options.steady = true;
        case "--rows" -> options.rows = number(option, rest);
        case "--file" -> options.file = Path.of(value(option, rest));
        default -> throw new StackFailed(option + " is no option of system/bench --scale; system/bench --scale --help lists them.");
      }
    }
    return options;
  }

  boolean help() {
    return help;
  }

  List<String> sizes() {
    return sizes;
  }

  boolean has(Part part) {
    return parts.contains(part);
  }

  /** How long all pages are warmed up after each start. */
  int warmSeconds() {
    return warmSeconds;
  }

  int seconds() {
    return seconds;
  }

  int rounds() {
    return rounds;
  }

  int connections() {
    return connections;
  }

  boolean steady() {
    return steady;
  }

  int rows() {
    return rows;
  }

  Path file() {
    return file;
  }

  private static List<String> sizes(String text) {
    List<String> sizes = Arrays.asList(text.split(","));
    sizes.forEach(DemoData::of);
    return sizes;
  }

  private static Set<Part> parts(String text) {
    Set<Part> parts = EnumSet.noneOf(Part.class);
    for (String each : text.split(",")) {
      parts.add(Arrays.stream(Part.values()).filter(part -> part.name().equals(each.toUpperCase(Locale.ROOT))).findFirst()
          .orElseThrow(() -> new StackFailed("--only knows no " + each + "; system/bench --scale --help lists the parts.")));
    }
    return parts;
  }

  private static int number(String option, Deque<String> rest) {
    String value = value(option, rest);
    if (!value.matches("[1-9]\\d{0,7}")) throw new StackFailed(option + " takes a number.");
    return Integer.parseInt(value);
  }

  private static String value(String option, Deque<String> rest) {
    if (rest.isEmpty()) throw new StackFailed(option + " needs a value; system/bench --scale --help says which.");
    return rest.pop();
  }
}

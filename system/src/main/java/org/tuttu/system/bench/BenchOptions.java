package org.tuttu.system.bench;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.tuttu.system.StackFailed;

/**
 * @param warmSeconds how long every page is warmed up, in all
 * @param seconds     the length of one measurement
 * @param rounds      measurements of each page, of which the median counts
 * @param orders      how many orders each buyer sends in a round
 * @param only        words of the names of what is measured; empty for all of it
 */
record BenchOptions(boolean help, int warmSeconds, int seconds, int rounds, int orders, List<String> only) {

  static final String HELP = """
      system/bench fills a database of its own with 100,000 customers and 400,000 orders, warms the applications up, and prints how quick
      the pages are beside bare servlets on the same server, in the same run. It needs wrk (a package of most systems).

        --warm N      seconds of warming up (480)
        --seconds N   length of one measurement (5)
        --rounds N    measurements of each page; the median counts (3)
        --orders N    orders that each of 16 buyers sends in a round (20)
        --only WORDS  measures only pages whose names have one of the words, and orders if "submitting" is one: search,submitting
        --help        this text
      system/bench --phone [PATH] has Lighthouse look at every page of the portal, or at those that begin so, as at a phone's: scores, largest paint, layout shift, blocking time.
      system/bench --scale measures how the pages grow with the customers; system/bench --scale --help says more.""";

  static BenchOptions parse(List<String> arguments) {
    boolean help = false;
    int warm = 480;
    int seconds = 5;
    int rounds = 3;
    int orders = 20;
    List<String> only = List.of();
    Deque<String> rest = new ArrayDeque<>(arguments);
    while (!rest.isEmpty()) {
      String option = rest.pop();
      switch (option) {
        case "--help", "-h" -> help = true;
        case "--warm" -> warm = number(option, rest);
        case "--seconds" -> seconds = number(option, rest);
        case "--rounds" -> rounds = number(option, rest);
        case "--orders" -> orders = number(option, rest);
        case "--only" -> only = List.of((rest.isEmpty() ? "" : rest.pop()).split(","));
        default -> throw new StackFailed(option + " is no option of system/bench; system/bench --help lists them.");
      }
    }
    return new BenchOptions(help, warm, seconds, rounds, orders, only);
  }

  boolean measures(String name) {
    return only.isEmpty() || only.stream().anyMatch(name::contains);
  }

  private static int number(String option, Deque<String> rest) {
    String value = rest.isEmpty() ? "" : rest.pop();
    if (!value.matches("[1-9]\\d{0,3}")) {
      throw new StackFailed(option + " takes a number from 1 to 9999.");
    }
    return Integer.parseInt(value);
  }
}

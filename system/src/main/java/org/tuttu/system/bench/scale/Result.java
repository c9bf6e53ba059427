package org.tuttu.system.bench.scale;

import java.util.ArrayList;
import java.util.List;

/** What was found beside the pages, told at once, and what of it was a goal. */
final class Result {
  private final List<Goal> goals = new ArrayList<>();

  void say(String sentence) {
    System.out.println(sentence);
  }

  void goal(Goal goal) {
    goals.add(goal);
    say(goal.line());
  }

  String table() {
    return "%nThe goals%n".formatted() + String.join(System.lineSeparator(), goals.stream().map(Goal::line).toList());
  }
}

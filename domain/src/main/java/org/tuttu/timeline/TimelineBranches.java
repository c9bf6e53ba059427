package org.tuttu.timeline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The event by which capabilities are asked for their branches. */
public final class TimelineBranches {

  private final List<TimelineBranch> all = new ArrayList<>();

  TimelineBranches() {}

  public void add(TimelineBranch branch) {
    if (all.stream().anyMatch(other -> other.name().equals(branch.name()))) {
      throw new IllegalArgumentException("Two branches are named " + branch.name());
    }
    all.add(branch);
  }

  /** By name: the statement is the same on all nodes and after every start. */
  List<TimelineBranch> all() {
    return all.stream().sorted(Comparator.comparing(TimelineBranch::name)).toList();
  }
}

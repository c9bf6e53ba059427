package org.tuttu.replenishment;

import java.util.ArrayList;
import java.util.List;
import org.tuttu.replenishment.selfservice.CheckedLine;
import org.tuttu.replenishment.selfservice.RunOutcome;
import org.tuttu.replenishment.selfservice.WhenDearer;
import org.tuttu.replenishment.selfservice.WhenMissing;

/**
 * What becomes of a standing order on its day.
 *
 * @param outcome {@code ORDERED} when there is something to order
 * @param ordered what is ordered; empty otherwise
 * @param told    what the customer has to know of: lines that are left out or stop it, and those that are dearer
 */
record StandingDecision(RunOutcome outcome, List<CheckedLine> ordered, List<CheckedLine> told) {

  static StandingDecision of(List<CheckedLine> lines, WhenMissing whenMissing, WhenDearer whenDearer) {
    List<CheckedLine> missing = lines.stream().filter(line -> !line.isOrderable()).toList();
    List<CheckedLine> dearer = lines.stream().filter(CheckedLine::isOrderable).filter(CheckedLine::isDearer).toList();
    if (!missing.isEmpty() && whenMissing == WhenMissing.SKIP) {
      return new StandingDecision(RunOutcome.MISSING, List.of(), missing);
    }
    if (!dearer.isEmpty() && whenDearer == WhenDearer.SKIP) {
      return new StandingDecision(RunOutcome.DEARER, List.of(), dearer);
    }
    List<CheckedLine> ordered = new ArrayList<>(lines);
    ordered.removeAll(missing);
    if (whenDearer == WhenDearer.LEAVE_OUT) {
      ordered.removeAll(dearer);
    }
    List<CheckedLine> told = new ArrayList<>(missing);
    told.addAll(dearer);
    if (ordered.isEmpty()) {
      return new StandingDecision(missing.isEmpty() ? RunOutcome.DEARER : RunOutcome.MISSING, List.of(), told);
    }
    return new StandingDecision(RunOutcome.ORDERED, List.copyOf(ordered), told);
  }

  /** Not ordered, though the standing order has it. */
  boolean isLeftOut(CheckedLine line) {
    return !ordered.contains(line);
  }
}

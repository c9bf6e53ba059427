package org.tuttu.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tuttu.shared.NotFound;
import org.tuttu.shared.PageOf;

class TimelinesTest {

  private static final Instant START = Instant.parse("2026-11-22T08:00:00Z");

  @Test
  void branchesAreMergedNewestFirstAndGoOnWhereEachOfThemEnded() {
    Deque<TimelineEntry> orders = entries("order", 100, 15, 0);
    Deque<TimelineEntry> interactions = entries("interaction", 500, 15, 1);

    PageOf<TimelineEntry> page = Timelines.merged(List.of(orders, interactions), TimelineCursor.of("interaction900.sign-in3"));

    assertThat(page.rows()).hasSize(20).isSortedAccordingTo((a, b) -> b.at().compareTo(a.at()));
    assertThat(page.next()).isEqualTo("interaction491.order91.sign-in3");
    TimelineCursor next = TimelineCursor.of(page.next());
    assertThat(next.after(branch("order"))).isEqualTo(91);
    assertThat(next.after(branch("sign-in"))).isEqualTo(3);
    assertThat(next.after(branch("change"))).as("not begun").isNull();
  }

  @Test
  void aTimelineEndsWhenNothingIsLeft() {
    assertThat(Timelines.merged(List.of(entries("order", 100, 1, 0)), TimelineCursor.of(null)).hasNext()).isFalse();
    assertThat(Timelines.merged(List.of(), TimelineCursor.of(" ")).rows()).isEmpty();
  }

  @Test
  void aCursorThatNoPageGaveFindsNothing() {
    assertThatThrownBy(() -> TimelineCursor.of("order1;drop")).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> TimelineCursor.of("1.2.3")).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> TimelineCursor.of("order1.".repeat(1_000))).isInstanceOf(NotFound.class);
  }

  @Test
  void aBranchThatCouldNotBeReadIsRefused() {
    assertThatThrownBy(() -> new TimelineBranch("Order", "1", "now()", List.of(), "from orders where true{past}", "id < ?", values -> "")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new TimelineBranch("order", "1", "now()", List.of(), "from orders", "id < ?", values -> "")).isInstanceOf(IllegalArgumentException.class);
    TimelineBranches branches = new TimelineBranches();
    branches.add(branch("order"));
    assertThatThrownBy(() -> branches.add(branch("order"))).isInstanceOf(IllegalArgumentException.class);
  }

  private static TimelineBranch branch(String name) {
    return new TimelineBranch(name, "o.id", "o.at", List.of(), "from some o where true{past}", "o.id < ?", values -> "");
  }

  private static Deque<TimelineEntry> entries(String branch, int newest, int count, int minutes) {
    return IntStream.range(0, count).mapToObj(i -> new TimelineEntry(branch, newest - i, START.minusSeconds(60L * (2 * i + minutes)), i))
        .collect(Collectors.toCollection(ArrayDeque::new));
  }
}

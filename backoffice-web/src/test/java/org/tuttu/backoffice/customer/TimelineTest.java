package org.tuttu.backoffice.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tuttu.shared.NotFound;

class TimelineTest {
  private static final Instant START = Instant.parse("2026-11-22T08:00:00Z");

  @Test
  void mergesItsSourcesNewestFirstAndGoesOnWhereEachOfThemEnded() {
    var orders = IntStream.range(0, 15).mapToObj(i -> event(TimelineSource.ORDER, 100 - i, i * 2)).toList();
    var interactions = IntStream.range(0, 15).mapToObj(i -> event(TimelineSource.INTERACTION, 500 - i, i * 2 + 1)).toList();

    var page = Timeline.merged(Stream.of(orders, interactions), TimelineCursor.of("7..900.3.."));

    assertThat(page.rows()).hasSize(20).isSortedAccordingTo((a, b) -> b.at().compareTo(a.at()));
    assertThat(page.next()).isEqualTo("91..491.3..");
    assertThat(TimelineCursor.of(page.next()).after(TimelineSource.CHANGE)).isNull();
    assertThat(TimelineCursor.of(page.next()).after(TimelineSource.SIGN_IN)).isEqualTo("3");
  }

  @Test
  void endsWhenNothingIsLeft() {
    assertThat(Timeline.merged(Stream.of(List.of(event(TimelineSource.SIGN_IN, 1, 0)), List.of()), TimelineCursor.of(null)).hasNext()).isFalse();
  }

  @Test
  void aCursorThatNoPageGaveFindsNothing() {
    assertThatThrownBy(() -> TimelineCursor.of("1.2.3.4.5.6.7")).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> TimelineCursor.of("1;drop")).isInstanceOf(NotFound.class);
  }

  private static TimelineEvent event(TimelineSource source, long id, int minutesAgo) {
    return new TimelineEvent(source, id, START.minusSeconds(60L * minutesAgo), "", "", "", "", "", "", null);
  }
}

package org.tuttu.system.crowd;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TimeQueueTest {
  @Test
  void turnsComeInTheOrderOfTheirSeconds() {
    TimeQueue queue = new TimeQueue();
    Random random = new Random(1);
    for (int i = 0; i < 5_000; i++) queue.add(random.nextInt(100_000), i);
    List<Integer> seconds = new ArrayList<>();
    boolean[] taken = new boolean[5_000];
    while (!queue.isEmpty()) {
      seconds.add(queue.second());
      taken[queue.take()] = true;
    }
    assertThat(seconds).hasSize(5_000).isSorted();
    assertThat(taken).doesNotContain(false);
  }
}

package org.tuttu.system.crowd;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SharesTest {
  @Test
  void allIsDealtOutByWeight() {
    int[] dealt = Shares.of(1_000, 10, place -> place % 2 == 0 ? 3 : 1, -1, 0);
    assertThat(IntStream.of(dealt).sum()).isEqualTo(1_000);
    assertThat(dealt).containsOnly(150, 50);
  }

  @Test
  void oneHasAShareOfItsOwn() {
    int[] dealt = Shares.of(100, 4, place -> 1, 2, 70);
    assertThat(dealt).containsExactly(10, 10, 70, 10);
  }

  @Test
  void whoWeighsNothingGetsNothing() {
    assertThat(Shares.of(7, 3, place -> place == 1 ? 0 : 1, -1, 0)[1]).isZero();
  }
}

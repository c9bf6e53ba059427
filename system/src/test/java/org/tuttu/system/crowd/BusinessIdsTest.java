package org.tuttu.system.crowd;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The check sums as the registers publish them, over all digits with the last. */
class BusinessIdsTest {
  @Test
  void finnishOnesAreDivisibleByEleven() {
    for (int i = 0; i < 5_000; i++) assertThat(sum(BusinessIds.finnish(i), 7, 9, 10, 5, 8, 4, 2, 1) % 11).isZero();
    assertThat(BusinessIds.finnish(7)).matches("\\d{7}-\\d");
  }

  @Test
  void norwegianOnesAreDivisibleByEleven() {
    for (int i = 0; i < 5_000; i++) assertThat(sum(BusinessIds.norwegian(i), 3, 2, 7, 6, 5, 4, 3, 2, 1) % 11).isZero();
    assertThat(BusinessIds.norwegian(7)).matches("\\d{3} \\d{3} \\d{3}");
  }

  @Test
  void latvianOnesLeaveThree() {
    for (int i = 0; i < 5_000; i++) assertThat(sum(BusinessIds.latvian(i), 9, 1, 4, 8, 3, 10, 2, 5, 7, 6, 1) % 11).isEqualTo(3);
    assertThat(BusinessIds.latvian(7)).matches("4\\d{10}");
  }

  @Test
  void noTwoAreTheSame() {
    assertThat(IntStream.range(0, 20_000).mapToObj(BusinessIds::finnish).distinct()).hasSize(20_000);
    assertThat(IntStream.range(0, 20_000).mapToObj(BusinessIds::norwegian).distinct()).hasSize(20_000);
    assertThat(IntStream.range(0, 20_000).mapToObj(BusinessIds::latvian).distinct()).hasSize(20_000);
  }

  private static int sum(String id, int... weights) {
    String digits = id.replaceAll("\\D", "");
    assertThat(digits).hasSize(weights.length);
    return IntStream.range(0, weights.length).map(i -> (digits.charAt(i) - '0') * weights[i]).sum();
  }
}

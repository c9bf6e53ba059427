package org.tuttu.system.bench.scale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.tuttu.system.StackFailed;

class ScaleOptionsTest {
  @Test
  void everythingIsMeasuredInThreeSizesUnlessSaidOtherwise() {
    ScaleOptions options = ScaleOptions.parse(List.of("--scale"));
    assertThat(options.sizes()).containsExactly("small", "100000", "1000000");
    assertThat(ScaleOptions.Part.values()).allMatch(options::has);
  }

  @Test
  void partsAndSizesCanBeChosen() {
    ScaleOptions options = ScaleOptions.parse(List.of("--scale", "--only", "import,giant", "--sizes", "2000", "--rows", "500"));
    assertThat(options.has(ScaleOptions.Part.IMPORT)).isTrue();
    assertThat(options.has(ScaleOptions.Part.PAGES)).isFalse();
    assertThat(options.sizes()).containsExactly("2000");
    assertThat(options.rows()).isEqualTo(500);
  }

  @Test
  void whatIsNotUnderstoodIsRefused() {
    assertThatThrownBy(() -> ScaleOptions.parse(List.of("--scale", "--only", "all"))).isInstanceOf(StackFailed.class).hasMessageStartingWith("--only knows no all");
    assertThatThrownBy(() -> ScaleOptions.parse(List.of("--scale", "--sizes", "7"))).isInstanceOf(StackFailed.class);
    assertThatThrownBy(() -> ScaleOptions.parse(List.of("--scale", "--rounds"))).isInstanceOf(StackFailed.class).hasMessageStartingWith("--rounds needs a value");
  }

  @Test
  void growthIsThatOfAllTurnsTogetherFromTheLastButOneSizeToTheLast() {
    Growth growth = new Growth(List.of("small", "100000", "1000000"));
    growth.add("small", "home", millis(2));
    growth.add("100000", "home", millis(4).with(millis(3)));
    growth.add("1000000", "home", millis(3).with(millis(5)));
    growth.add("1000000", "the giant's", millis(5));
    assertThat(growth.ratios()).containsExactly(java.util.Map.entry("home", 1.25));
    assertThat(growth.table()).contains("home").contains("1.25");
  }

  @Test
  void aPercentileIsThatOfAllRequests() {
    Latencies all = Latencies.of(LongStream.rangeClosed(1, 50).map(each -> each * 1_000_000), 1, 0).with(Latencies.of(LongStream.rangeClosed(51, 100).map(each -> each * 1_000_000), 1, 2));
    assertThat(all.p50()).isEqualTo(51);
    assertThat(all.p99()).isEqualTo(100);
    assertThat(all.perSecond()).isEqualTo(50);
    assertThat(all.faults()).isEqualTo(2);
  }

  private static Latencies millis(long each) {
    return Latencies.of(LongStream.of(each * 1_000_000), 1, 0);
  }
}

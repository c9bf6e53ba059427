package org.tuttu.system.bench.scale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tuttu.system.StackFailed;
import org.tuttu.system.bench.Measured;

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
  void growthIsTheMiddleOneOfTheTurnsFromTheLastButOneSizeToTheLast() {
    Growth growth = new Growth(List.of("small", "100000", "1000000"));
    growth.add("small", "home", List.of(measured(2)));
    growth.add("100000", "home", List.of(measured(4), measured(9), measured(4)));
    growth.add("1000000", "home", List.of(measured(5), measured(9), measured(40)));
    growth.add("1000000", "the giant's", List.of(measured(5)));
    assertThat(growth.ratios()).containsExactly(java.util.Map.entry("home", 1.25));
    assertThat(growth.table()).contains("home").contains("1.25");
  }

  private static Measured measured(double p99) {
    return new Measured(0, 1, p99, 0);
  }
}

package org.tuttu.replenishment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tuttu.replenishment.selfservice.QuickLine;
import org.tuttu.replenishment.selfservice.QuickLines;
import org.tuttu.shared.RuleViolated;

class QuickLinesTest {

  @ParameterizedTest
  @ValueSource(strings = {"K-1001 12", "K-1001\t12", "K-1001;12", "K-1001, 12", "K-1001   12 kpl", "\"K-1001\";\"12\"", "K-1001\t12\tCoffee", "  K-1001 12  ", "K-1001 x12"})
  void oneProductALineHoweverItIsDivided(String line) {
    assertThat(QuickLines.ofText(line)).containsExactly(new QuickLine(1, "K-1001", 12, null));
  }

  @Test
  void withoutAQuantityItIsOneAndWhatComesTwiceIsAddedUp() {
    assertThat(QuickLines.ofText("K-1001\n\nk-1001 4\nP-2001\n")).extracting(QuickLine::line, QuickLine::number, QuickLine::quantity)
        .containsExactly(tuple(1, "K-1001", 5), tuple(4, "P-2001", 1));
  }

  @Test
  void aHeadingIsPassedOver() {
    assertThat(QuickLines.ofRows(Stream.of(List.of("Number", "Pieces"), List.of("K-1001", "3"), List.of()))).extracting(QuickLine::number).containsExactly("K-1001");
  }

  @Test
  void piecesAreWholeAndWhatIsNoQuantityIsSaidSo() {
    assertThat(QuickLines.ofText("A-1 2,5\nA-2 many\nA-3 0\nA-4 -3\nA-5 9999999\nA-6 12,0")).extracting(QuickLine::quantity, QuickLine::typed)
        .containsExactly(tuple(3, "2,5"), tuple(0, "many"), tuple(0, "0"), tuple(0, "-3"), tuple(0, "9999999"), tuple(12, null));
  }

  @Test
  void moreThanAnybodyLooksThroughIsRefused() {
    String many = IntStream.range(0, 501).mapToObj(i -> "N-" + i).collect(Collectors.joining("\n"));

    assertThatThrownBy(() -> QuickLines.ofText(many)).isInstanceOfSatisfying(RuleViolated.class, refusal -> assertThat(refusal.code()).isEqualTo("quick.too-many"));
    assertThat(QuickLines.ofText(null)).isEmpty();
    assertThat(QuickLines.ofText("x".repeat(100_000))).singleElement().satisfies(line -> assertThat(line.number()).hasSize(40));
  }
}

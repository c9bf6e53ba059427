package org.tuttu.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafeCellsTest {

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+358401234567", "-1+1", "@SUM(A1)", "'=1", "''=1"})
  void noCellBeginsLikeAFormulaAndEachIsReadAsItWas(String text) {
    assertThat(SafeCells.written(text)).startsWith("'");
    assertThat(SafeCells.read(SafeCells.written(text))).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-1", "-12.5", "Plain", "O'Hara", "'quoted'", "'"})
  void othersStayAsTheyAre(String text) {
    assertThat(SafeCells.written(text)).isEqualTo(text);
    assertThat(SafeCells.read(text)).isEqualTo(text);
  }
}

package org.tuttu.portal.ordering;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class QuantityTest {

  @Test
  void spacesBetweenThousandsAreAccepted() {
    assertThat(Quantity.of("12")).isEqualTo(12);
    assertThat(Quantity.of(" 1\u00a0200 ")).isEqualTo(1200);
    assertThat(Quantity.of("0")).isZero();
  }

  @ParameterizedTest
  @NullAndEmptySource
  @ValueSource(strings = {"two", "-1", "1.5", "1,5", "12345678901", "٣x"})
  void whatIsNoWholeNumberIsLeftToTheBasketToRefuse(String typed) {
    assertThat(Quantity.of(typed)).isEqualTo(-1);
  }
}

package org.tuttu.portal.ordering;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class PostedTest {

  @Test
  void anAddressOfTheCatalogueIsWhereOneComesBackTo() {
    assertThat(Posted.isBelow("/catalogue/products?q=lamp&after=7", "/catalogue/")).isTrue();
  }

  @ParameterizedTest
  @NullAndEmptySource
  @ValueSource(strings = {"https://example.org/catalogue/", "//example.org/catalogue/", "/catalogue/../sign-out", "/orders/orders", "/catalogue/\\x", "/catalogue/ x\r\nSet-Cookie: a"})
  void anyOtherAddressIsNot(String to) {
    assertThat(Posted.isBelow(to, "/catalogue/")).isFalse();
  }
}

package org.tuttu.portal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AddressTest {

  @Test
  void whatHasNoValueIsLeftOut() {
    assertThat(Address.of("/catalogue/products").and("q", null).and("category", " ")).hasToString("/catalogue/products");
  }

  @Test
  void valuesAreEncoded() {
    assertThat(Address.of("/catalogue/products").and("q", "lamp & ä").and("after", "7")).hasToString("/catalogue/products?q=lamp+%26+%C3%A4&after=7");
  }
}

package org.tuttu.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OpenerTest {
  @Test
  void onlyAnAddressOfThisApplicationIsGoneBackTo() {
    assertThat(Opener.isInside("/customers/customer?number=C-1")).isTrue();
    assertThat(Opener.isInside("//elsewhere.example/")).isFalse();
    assertThat(Opener.isInside("/\\elsewhere.example/")).isFalse();
    assertThat(Opener.isInside("https://elsewhere.example/")).isFalse();
    assertThat(Opener.isInside("/a b\r\nSet-Cookie: x")).isFalse();
  }
}

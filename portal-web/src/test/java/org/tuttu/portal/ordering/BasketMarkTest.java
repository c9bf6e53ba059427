package org.tuttu.portal.ordering;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BasketMarkTest {

  @Test
  void theBrowsersNumberCountsForItsOwnerOnly() {
    assertThat(BasketMark.kept("1a2b.3", "1a2b")).isEqualTo(3);
    assertThat(BasketMark.kept("1a2b.3", "ffff")).isNull();
  }

  @Test
  void whatIsNoNumberIsNotBelieved() {
    for (String cookie : new String[] {"", "1a2b", "1a2b.", "1a2b.-1", "1a2b.99999", "1a2b.3<b>", "1a2b.3.4"}) {
      assertThat(BasketMark.kept(cookie, "1a2b")).as(cookie).isNull();
    }
  }
}

package org.tuttu.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PageAddressTest {
  @Test
  void keepsOnlyWhatHasAValueAndEncodesIt() {
    var address = PageAddress.of("/customers/customers").with("q", "Bjørn & co").with("after", null).with("stage", " ");

    assertThat(address).hasToString("/customers/customers?q=Bj%C3%B8rn+%26+co");
  }

  @Test
  void aRedirectFollowsTheParameters() {
    assertThat(PageAddress.of("/a").redirect()).isEqualTo("/a?faces-redirect=true");
    assertThat(PageAddress.of("/a").with("number", "1").redirect()).isEqualTo("/a?number=1&faces-redirect=true");
  }
}

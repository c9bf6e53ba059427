package org.tuttu.system.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What staff see. */
class OfficeAccessibilityUiIT extends AxeUiTest {

  @Test
  void theBackOffice() throws Exception {
    signInToBackoffice("edgar");
    scan("backoffice-web", addresses.backoffice());
    assertThat(findings()).isEmpty();
  }
}

package org.tuttu.system.pages;

import org.junit.jupiter.api.Test;

/** What staff see. */
class OfficeAccessibilityUiIT extends AxeUiTest {

  @Test
  void theBackOffice() throws Exception {
    signInToBackoffice("edgar");
    scan("backoffice-web", addresses.backoffice());
  }
}

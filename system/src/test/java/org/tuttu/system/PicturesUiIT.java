package org.tuttu.system;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Takes the pictures of the README. */
class PicturesUiIT extends UiTest {
  @Test
  void theHomeOfACustomer() {
    signInToPortal("anna");
    assertThat(page.title()).isNotBlank();
    Pictures.take(page, "portal");
  }

  @Test
  void aCustomersPageInTheBackOffice() {
    signInToBackoffice("clara");
    openBackoffice("/customers/customers?q=Aalto+Kahvila");
    page.click("main table a");
    assertThat(page.content()).contains("Aalto Kahvila");
    Pictures.take(page, "backoffice");
  }
}

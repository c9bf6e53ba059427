package org.tuttu.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Takes the pictures of the README, into target/pictures or the folder that the system property {@code tuttu.pictures} names. */
class PicturesUiIT extends UiTest {
  private static final Path FOLDER = Path.of(System.getProperty("tuttu.pictures", "target/pictures"));

  @Test
  void theHomeOfACustomer() {
    signInToPortal("anna");
    assertThat(page.title()).isNotBlank();
    take("portal");
  }

  @Test
  void aCustomersPageInTheBackOffice() {
    signInToBackoffice("clara");
    openBackoffice("/customers/customers?q=Aalto+Kahvila");
    page.click("main table a");
    assertThat(page.content()).contains("Aalto Kahvila");
    take("backoffice");
  }

  private void take(String name) {
    page.screenshot(new Page.ScreenshotOptions().setPath(FOLDER.resolve(name + ".png")));
    assertThat(Files.exists(FOLDER.resolve(name + ".png"))).isTrue();
  }
}

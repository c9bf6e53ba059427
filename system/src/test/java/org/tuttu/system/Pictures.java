package org.tuttu.system;

import com.microsoft.playwright.Page;
import java.nio.file.Path;

/** Pictures for the documents, taken into target/pictures or the folder that the system property {@code tuttu.pictures} names. */
final class Pictures {
  private static final Path FOLDER = Path.of(System.getProperty("tuttu.pictures", "target/pictures"));

  private Pictures() {}

  static void take(Page page, String name) {
    page.screenshot(new Page.ScreenshotOptions().setPath(FOLDER.resolve(name + ".png")));
  }
}

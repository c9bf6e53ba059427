package org.tuttu.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.tuttu.web.page.Contrast.Colour;

class AppIconTest {

  private static final Colour TEAL = Colour.of("#1f5f5b");
  private static final int TEAL_OPAQUE = 0xff1f5f5b;

  @Test
  void theMarkStandsOnNothing() throws IOException {
    BufferedImage icon = drawn(new AppIcon(192, TEAL, false));

    assertThat(icon.getWidth()).isEqualTo(192);
    assertThat(icon.getHeight()).isEqualTo(192);
    assertThat(icon.getRGB(0, 0) >>> 24).as("the corner is open").isZero();
    assertThat(icon.getRGB(96, 40)).isEqualTo(TEAL_OPAQUE);
    assertThat(icon.getRGB(96, 84)).as("where the waves meet").isEqualTo(0xffffffff);
  }

  @Test
  void aMaskableOneFillsAllAndKeepsTheMarkInside() throws IOException {
    BufferedImage icon = drawn(new AppIcon(512, TEAL, true));

    for (int i = 0; i < 512; i++) {
      for (int j = 0; j < 512; j++) {
        double fromMiddle = Math.hypot(i - 255.5, j - 255.5);
        if (fromMiddle > 0.4 * 512) {
          assertThat(icon.getRGB(i, j)).isEqualTo(TEAL_OPAQUE);
        }
      }
    }
  }

  @Test
  void onALightColourTheLinesAreDark() throws IOException {
    BufferedImage icon = drawn(new AppIcon(192, Colour.of("#ffe08a"), true));
    assertThat(icon.getRGB(96, 85) & 0xff).isLessThan(0x80);
  }

  private static BufferedImage drawn(AppIcon icon) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(icon.png()));
  }
}

package org.tuttu.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tuttu.web.page.Contrast.Colour;

class ContrastTest {
  @Test
  void ratioIsThatOfTheStandard() {
    assertThat(Contrast.ratio(Colour.WHITE, new Colour(0, 0, 0))).isEqualTo(21.0);
    assertThat(Contrast.ratio(Colour.of("#777777"), Colour.WHITE)).isBetween(4.47, 4.49);
  }

  @ParameterizedTest
  @ValueSource(strings = {"#1f5f5b", "#ffffff", "#000000", "#ffe600", "#ff0000", "#00ff00", "#0000ff", "#808080", "#e4002b", "#f58220"})
  void everyCompanyColourStaysReadable(String hex) {
    var css = new Brand(Colour.of(hex)).css();
    for (var on : new String[][] {{"on-brand", "brand"}, {"on-rail", "rail"}, {"rail-quiet", "rail"}, {"rail-quiet", "rail-lit"}, {"on-rail", "rail-lit"}}) {
      assertThat(Contrast.ratio(first(css, on[0]), first(css, on[1]))).as(on[0] + " on " + on[1]).isGreaterThanOrEqualTo(Contrast.AA);
    }
    assertThat(Contrast.ratio(first(css, "brand-text"), Colour.of("#f4f6f4"))).isGreaterThanOrEqualTo(Contrast.AA);
    assertThat(Contrast.ratio(last(css, "brand-text"), Colour.of("#21282a"))).isGreaterThanOrEqualTo(Contrast.AA);
    assertThat(Contrast.ratio(last(css, "on-brand"), last(css, "brand"))).isGreaterThanOrEqualTo(Contrast.AA);
    assertThat(Contrast.ratio(last(css, "on-brand"), last(css, "brand-pressed"))).isGreaterThanOrEqualTo(Contrast.AA);
    assertThat(Contrast.ratio(first(css, "on-brand"), first(css, "brand-pressed"))).isGreaterThanOrEqualTo(Contrast.AA);
    assertThat(Contrast.ratio(first(css, "brand-text"), first(css, "brand-tint"))).as("text on tint").isGreaterThanOrEqualTo(Contrast.AA);
    assertThat(Contrast.ratio(last(css, "brand-text"), last(css, "brand-tint"))).as("dark text on tint").isGreaterThanOrEqualTo(Contrast.AA);
  }

  private static Colour first(String css, String property) {
    var found = Pattern.compile("--" + property + ":(#\\w{6})").matcher(css);
    assertThat(found.find()).isTrue();
    return Colour.of(found.group(1));
  }

  private static Colour last(String css, String property) {
    return first(css.substring(css.lastIndexOf(":root[data-theme=dark]")), property);
  }
}

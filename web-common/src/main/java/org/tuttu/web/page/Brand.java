package org.tuttu.web.page;

import org.tuttu.web.page.Contrast.Colour;

/** The company's colour as the custom properties that the style sheets use, for light and for dark pages. */
record Brand(Colour colour) {
  private static final Colour LIGHT_SURFACE = Colour.of("#f1f3f2");
  private static final Colour DARK_SURFACE = Colour.of("#232a2d");
  private static final Colour DARK_TINTED = Colour.of("#14191b");

  String css() {
    var light = properties(Contrast.fill(colour), LIGHT_SURFACE, Colour.INK, Colour.WHITE, 0.90);
    var dark = properties(Contrast.fill(colour.atLightness(0.58)), DARK_SURFACE, Colour.WHITE, DARK_TINTED, 0.80);
    var rail = colour.mixedWith(Colour.of("#0b1112"), 0.72);
    return """
        :root{%s--rail:%s;--on-rail:%s;--rail-quiet:%s;--rail-lit:%s}
        @media (prefers-color-scheme:dark){:root:not([data-theme=light]){%s}}
        :root[data-theme=dark]{%s}
        """.formatted(light, rail.hex(), Contrast.textOn(rail).hex(),
        Contrast.readableOn(rail.mixedWith(Colour.WHITE, 0.55), rail.mixedWith(Colour.WHITE, 0.14), Colour.WHITE).hex(),
        rail.mixedWith(Colour.WHITE, 0.14).hex(), dark, dark);
  }

  private static String properties(Colour fill, Colour surface, Colour towards, Colour tinted, double share) {
    var on = Contrast.textOn(fill);
    var pressed = fill.mixedWith(on.equals(Colour.WHITE) ? Colour.INK : Colour.WHITE, 0.16);
    var tint = fill.mixedWith(tinted, share);
    var text = Contrast.readableOn(Contrast.readableOn(fill, surface, towards), tint, towards);
    return "--brand:" + fill.hex() + ";--on-brand:" + on.hex() + ";--brand-pressed:" + pressed.hex()
        + ";--brand-text:" + text.hex() + ";--brand-tint:" + tint.hex() + ";";
  }
}

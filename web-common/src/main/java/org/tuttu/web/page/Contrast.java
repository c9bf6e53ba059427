package org.tuttu.web.page;

import java.util.Locale;

/** Colours as WCAG 2.2 sees them (relative luminance, contrast ratio), and shades that keep text readable. */
final class Contrast {
  /** WCAG AA for text of any size. */
  static final double AA = 4.5;
  private static final int STEPS = 40;

  private Contrast() {}

  /** A colour as three channels from 0 to 255. */
  record Colour(int red, int green, int blue) {
    private static final double SOFT = 0.8;
    static final Colour WHITE = new Colour(255, 255, 255);
    static final Colour INK = new Colour(18, 24, 26);

    /** Reads #rrggbb, which is what the settings accept. */
    static Colour of(String hex) {
      var rgb = Integer.parseInt(hex.substring(1), 16);
      return new Colour(rgb >> 16, rgb >> 8 & 0xff, rgb & 0xff);
    }

    Colour mixedWith(Colour other, double share) {
      return new Colour(mix(red, other.red, share), mix(green, other.green, share), mix(blue, other.blue, share));
    }

    /** The same hue, softened, at another lightness from 0 to 1 (HSL): what mixing with white would make grey stays a colour. */
    Colour atLightness(double lightness) {
      double max = Math.max(red, Math.max(green, blue)) / 255.0;
      double min = Math.min(red, Math.min(green, blue)) / 255.0;
      var span = max - min;
      if (span == 0) {
        return new Colour(channel(lightness), channel(lightness), channel(lightness));
      }
      var saturation = SOFT * span / (1 - Math.abs(max + min - 1));
      var chroma = (1 - Math.abs(2 * lightness - 1)) * saturation;
      var base = lightness - chroma / 2;
      return new Colour(channel(base + chroma * (red / 255.0 - min) / span), channel(base + chroma * (green / 255.0 - min) / span),
          channel(base + chroma * (blue / 255.0 - min) / span));
    }

    double luminance() {
      return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
    }

    String hex() {
      return String.format(Locale.ROOT, "#%02x%02x%02x", red, green, blue);
    }

    private static int channel(double share) {
      return (int) Math.round(255 * Math.min(1, Math.max(0, share)));
    }

    private static int mix(int from, int to, double share) {
      return (int) Math.round(from + (to - from) * share);
    }

    private static double linear(int channel) {
      var c = channel / 255.0;
      return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }
  }

  static double ratio(Colour a, Colour b) {
    var lighter = Math.max(a.luminance(), b.luminance());
    var darker = Math.min(a.luminance(), b.luminance());
    return (lighter + 0.05) / (darker + 0.05);
  }

  /** White or ink, whichever is easier to read on this colour. */
  static Colour textOn(Colour fill) {
    return ratio(Colour.WHITE, fill) >= Math.min(AA, ratio(Colour.INK, fill)) ? Colour.WHITE : Colour.INK;
  }

  /** The nearest shade of the colour, towards the given end, that is readable as text on the surface. */
  static Colour readableOn(Colour colour, Colour surface, Colour towards) {
    for (var step = 0; step <= STEPS; step++) {
      var shade = colour.mixedWith(towards, (double) step / STEPS);
      if (ratio(shade, surface) >= AA) {
        return shade;
      }
    }
    return towards;
  }

  /** The colour itself where white or ink is readable on it, else its nearest darker shade. */
  static Colour fill(Colour colour) {
    for (var step = 0; step <= STEPS; step++) {
      var shade = colour.mixedWith(Colour.INK, (double) step / STEPS);
      if (ratio(textOn(shade), shade) >= AA) {
        return shade;
      }
    }
    return Colour.INK;
  }
}

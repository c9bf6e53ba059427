package org.tuttu.web.page;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import org.tuttu.web.page.Contrast.Colour;

/**
 * The mark of the favicon in the company's colour as a picture (PNG, ISO/IEC 15948), for home screens that take no SVG. Drawn by hand: a server without windows need not
 * have Java's own drawing, and it would stay in its memory.
 */
final class AppIcon {

  private static final double VIEW = 24;
  private static final double[][] HEXAGON = {{12, 1.5}, {22, 7.5}, {22, 16.5}, {12, 22.5}, {2, 16.5}, {2, 7.5}};

  /** Two waves and a smile, as cubic curves; each with its four points. */
  private static final double[][] CURVES = {
      {7.5, 10.5, 8.8, 8.7, 10.7, 8.7, 12, 10.5}, {12, 10.5, 13.3, 8.7, 15.2, 8.7, 16.5, 10.5}, {7.5, 14.5, 10.1, 16.7, 13.9, 16.7, 16.5, 14.5}};
  private static final int STEPS = 16;
  private static final double HALF_STROKE = 0.9;
  private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

  private final int size;
  private final Colour colour;
  private final Colour ink;
  private final boolean full;

  /** @param full whether the colour fills the picture, for devices that cut it to a form of their own: then the mark keeps within the inner 80 percent */
  AppIcon(int size, Colour colour, boolean full) {
    this.size = size;
    this.colour = colour;
    this.ink = Contrast.textOn(colour);
    this.full = full;
  }

  byte[] png() {
    var out = new ByteArrayOutputStream();
    try (var png = new DataOutputStream(out)) {
      png.write(SIGNATURE);
      var head = new ByteArrayOutputStream();
      var fields = new DataOutputStream(head);
      fields.writeInt(size);
      fields.writeInt(size);
      // Eight bits for each of red, green, blue and opacity; no interlace.
      fields.write(new byte[] {8, 6, 0, 0, 0});
      chunk(png, "IHDR", head.toByteArray());
      chunk(png, "IDAT", pixels());
      chunk(png, "IEND", new byte[0]);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static void chunk(DataOutputStream png, String type, byte[] content) throws IOException {
    var name = type.getBytes(StandardCharsets.US_ASCII);
    var sum = new CRC32();
    sum.update(name);
    sum.update(content);
    png.writeInt(content.length);
    png.write(name);
    png.write(content);
    png.writeInt((int) sum.getValue());
  }

  private byte[] pixels() throws IOException {
    var out = new ByteArrayOutputStream();
    try (var packed = new DeflaterOutputStream(out)) {
      var row = new byte[1 + 4 * size];
      for (var y = 0; y < size; y++) {
        for (var x = 0; x < size; x++) {
          paint(row, 1 + 4 * x, place(x), place(y));
        }
        packed.write(row);
      }
    }
    return out.toByteArray();
  }

  /** Where the middle of a pixel is in the drawing. */
  private double place(int pixel) {
    var at = (pixel + 0.5) * VIEW / size;
    return full ? VIEW / 2 + (at - VIEW / 2) * 0.8 : at;
  }

  private void paint(byte[] row, int at, double x, double y) {
    var line = covered(HALF_STROKE - distance(x, y));
    var seen = colour.mixedWith(ink, line);
    row[at] = (byte) seen.red();
    row[at + 1] = (byte) seen.green();
    row[at + 2] = (byte) seen.blue();
    row[at + 3] = (byte) Math.round(255 * (full ? 1 : covered(inside(x, y))));
  }

  /** How much of a pixel is covered whose middle is so deep inside of a form. */
  private double covered(double depth) {
    return Math.max(0, Math.min(1, depth * size / VIEW + 0.5));
  }

  /** How deep in the hexagon; below zero outside. */
  private static double inside(double x, double y) {
    var depth = Double.MAX_VALUE;
    for (var i = 0; i < HEXAGON.length; i++) {
      var a = HEXAGON[i];
      var b = HEXAGON[(i + 1) % HEXAGON.length];
      var across = (b[0] - a[0]) * (y - a[1]) - (b[1] - a[1]) * (x - a[0]);
      depth = Math.min(depth, across / Math.hypot(b[0] - a[0], b[1] - a[1]));
    }
    return depth;
  }

  /** To the nearest line. */
  private static double distance(double x, double y) {
    if (x < 6 || x > 18 || y < 7 || y > 18) {
      return VIEW;
    }
    var nearest = VIEW;
    for (var curve : CURVES) {
      var fromX = curve[0];
      var fromY = curve[1];
      for (var i = 1; i <= STEPS; i++) {
        var t = (double) i / STEPS;
        var toX = on(curve, 0, t);
        var toY = on(curve, 1, t);
        nearest = Math.min(nearest, distance(x, y, fromX, fromY, toX, toY));
        fromX = toX;
        fromY = toY;
      }
    }
    return nearest;
  }

  private static double on(double[] curve, int axis, double t) {
    var u = 1 - t;
    return u * u * u * curve[axis] + 3 * u * u * t * curve[2 + axis] + 3 * u * t * t * curve[4 + axis] + t * t * t * curve[6 + axis];
  }

  private static double distance(double x, double y, double ax, double ay, double bx, double by) {
    var length = (bx - ax) * (bx - ax) + (by - ay) * (by - ay);
    var t = Math.max(0, Math.min(1, ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / length));
    return Math.hypot(x - ax - t * (bx - ax), y - ay - t * (by - ay));
  }
}

package org.tuttu.system.crowd;

/**
 * Business ids with the right check digits: the Finnish Y-tunnus, the Norwegian organisation number, the Latvian registration number, each the
 * weighted sum of its digits modulo 11 as its register publishes it; a British company number has no check digit.
 */
final class BusinessIds {
  private static final int[] FINNISH = {7, 9, 10, 5, 8, 4, 2};
  private static final int[] NORWEGIAN = {3, 2, 7, 6, 5, 4, 3, 2};
  private static final int[] LATVIAN = {9, 1, 4, 8, 3, 10, 2, 5, 7, 6};

  private BusinessIds() {}

  static String finnish(int place) {
    String digits = checked(4_000_000L + 2L * (place % 3_000_000), FINNISH, 11);
    return digits.substring(0, 7) + "-" + digits.substring(7);
  }

  static String norwegian(int place) {
    String digits = checked(80_000_000L + 2L * (place % 10_000_000), NORWEGIAN, 11);
    return digits.substring(0, 3) + " " + digits.substring(3, 6) + " " + digits.substring(6);
  }

  static String latvian(int place) {
    return checked(4_090_000_000L + 2L * place, LATVIAN, 14);
  }

  static String british(int place) {
    return String.valueOf(10_000_000 + place);
  }

  /** With its check digit, or if that is 10, the next number with its. */
  private static String checked(long body, int[] weights, int base) {
    int check = check(body, weights, base);
    return check < 10 ? "" + body + check : "" + (body + 1) + check(body + 1, weights, base);
  }

  private static int check(long body, int[] weights, int base) {
    int sum = 0;
    long rest = body;
    for (int i = weights.length - 1; i >= 0; i--) {
      sum += (int) (rest % 10) * weights[i];
      rest /= 10;
    }
    return (base - sum % 11) % 11;
  }
}

package org.tuttu.billing;

/**
 * A Norwegian customer identification (<i>KID</i>): 2 to 25 digits, of which the last is a check by MOD10 or MOD11 (Nets / Mastercard Payment Services, "KID –
 * kundeidentifikasjon"). MOD10: every other digit from the right is doubled, the digits of the products are added, and the check digit makes the sum up
 * to the next ten. MOD11: the digits are multiplied from the right by 2 to 7, over and over; the check is 11 less the remainder of the sum by 11, where 11 is
 * written 0 and 10 is written as a hyphen. Which of the two a creditor uses is agreed with the bank; ours are made by MOD10.
 */
final class Kid {

  private Kid() {}

  /** @throws IllegalArgumentException when the body is not 1 to 24 digits */
  static String mod10(String body) {
    return require(body) + checkBy10(body);
  }

  /** @throws IllegalArgumentException when the body is not 1 to 24 digits */
  static String mod11(String body) {
    return require(body) + checkBy11(body);
  }

  /** By either of the two rules. */
  static boolean isValid(String kid) {
    if (!kid.matches("\\d{1,24}[0-9-]")) {
      return false;
    }
    String body = kid.substring(0, kid.length() - 1);
    return kid.equals(mod10(body)) || kid.equals(mod11(body));
  }

  private static String require(String body) {
    if (!body.matches("\\d{1,24}")) {
      throw new IllegalArgumentException("not the body of a KID: " + body);
    }
    return body;
  }

  private static String checkBy10(String body) {
    int sum = 0;
    for (int i = 0; i < body.length(); i++) {
      int product = digit(body, i) * (i % 2 == 0 ? 2 : 1);
      sum += product / 10 + product % 10;
    }
    return String.valueOf((10 - sum % 10) % 10);
  }

  private static String checkBy11(String body) {
    int sum = 0;
    for (int i = 0; i < body.length(); i++) {
      sum += digit(body, i) * (2 + i % 6);
    }
    int check = (11 - sum % 11) % 11;
    return check == 10 ? "-" : String.valueOf(check);
  }

  /** Counted from the right. */
  private static int digit(String body, int i) {
    return Character.digit(body.charAt(body.length() - 1 - i), 10);
  }
}

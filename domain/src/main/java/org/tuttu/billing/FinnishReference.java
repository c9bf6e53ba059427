package org.tuttu.billing;

/**
 * A Finnish reference number (<i>viitenumero</i>): 3 to 19 digits and a check digit. The digits are multiplied from the right by 7, 3, 1, 7, 3, 1 and so on;
 * the check digit makes the sum of the products up to the next ten (Finance Finland, "Structure of the Finnish reference number and its check digit").
 */
final class FinnishReference {

  private static final int[] WEIGHTS = {7, 3, 1};

  private FinnishReference() {}

  /** @throws IllegalArgumentException when the body is not 3 to 19 digits, the first of them no zero */
  static String of(String body) {
    if (!body.matches("[1-9]\\d{2,18}")) {
      throw new IllegalArgumentException("not the body of a Finnish reference: " + body);
    }
    return body + checkDigit(body);
  }

  /** @param reference without spaces and leading zeros */
  static boolean isValid(String reference) {
    int last = reference.length() - 1;
    return reference.matches("[1-9]\\d{3,19}") && checkDigit(reference.substring(0, last)) == Character.digit(reference.charAt(last), 10);
  }

  private static int checkDigit(String body) {
    int sum = 0;
    for (int i = 0; i < body.length(); i++) {
      sum += WEIGHTS[i % WEIGHTS.length] * Character.digit(body.charAt(body.length() - 1 - i), 10);
    }
    return (10 - sum % 10) % 10;
  }
}

package org.tuttu.billing;

import java.math.BigInteger;
import java.util.Locale;

/**
 * A creditor reference for credit transfers in euro and elsewhere: {@code RF}, two check digits, and up to 21 letters and digits. The check digits are 98 less
 * the remainder by 97 of the reference followed by {@code RF00}, in which letters count from A = 10 to Z = 35 (ISO 11649, by ISO/IEC 7064, MOD 97-10).
 */
final class CreditorReference {

  private static final BigInteger MODULUS = BigInteger.valueOf(97);

  private CreditorReference() {}

  /** @throws IllegalArgumentException when the body is not 1 to 21 letters and digits */
  static String of(String body) {
    String clean = body.toUpperCase(Locale.ROOT);
    if (!clean.matches("[0-9A-Z]{1,21}")) {
      throw new IllegalArgumentException("not the body of a creditor reference: " + body);
    }
    return "RF" + String.format(Locale.ROOT, "%02d", 98 - remainder(clean + "RF00")) + clean;
  }

  /** @param reference without spaces, in capitals */
  static boolean isValid(String reference) {
    return reference.matches("RF\\d{2}[0-9A-Z]{1,21}") && remainder(reference.substring(4) + reference.substring(0, 4)) == 1;
  }

  private static int remainder(String text) {
    StringBuilder digits = new StringBuilder();
    text.chars().forEach(sign -> digits.append(Character.digit(sign, 36)));
    return new BigInteger(digits.toString()).mod(MODULUS).intValue();
  }
}

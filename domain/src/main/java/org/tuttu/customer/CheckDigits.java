package org.tuttu.customer;

/** The sums behind check digits. */
final class CheckDigits {

  private CheckDigits() {}

  /** Each digit by its weight, summed up. */
  static int weighted(String digits, int... weights) {
    int sum = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += digit(digits, i) * weights[i];
    }
    return sum;
  }

  static int digit(String digits, int at) {
    return digits.charAt(at) - '0';
  }

  /** ISO/IEC 7812-1, annex B: every second digit from the right is doubled. */
  static boolean isLuhn(String digits) {
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      int value = digit(digits, digits.length() - 1 - i) * (i % 2 == 0 ? 1 : 2);
      sum += value > 9 ? value - 9 : value;
    }
    return sum % 10 == 0;
  }

  /** ISO/IEC 7064, MOD 11,10. */
  static boolean isMod1110(String digits) {
    int product = 10;
    for (int i = 0; i < digits.length() - 1; i++) {
      int sum = (digit(digits, i) + product) % 10;
      product = 2 * (sum == 0 ? 10 : sum) % 11;
    }
    return (product + digit(digits, digits.length() - 1)) % 10 == 1;
  }

  static boolean isLatvian(String digits) {
    int check = Math.floorMod(3 - weighted(digits, 9, 1, 4, 8, 3, 10, 2, 5, 7, 6), 11);
    return check != 10 && digit(digits, 10) == check;
  }
}

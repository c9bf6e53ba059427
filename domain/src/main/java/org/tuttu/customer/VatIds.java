package org.tuttu.customer;

import static org.tuttu.customer.CheckDigits.digit;
import static org.tuttu.customer.CheckDigits.weighted;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;

/**
 * VAT identification numbers of the European Union's members (and Northern Ireland and Norway): their form, and their check digits where the country tells how
 * they are made. Whether a number was really given out, only the country can say.
 *
 * @see <a href="https://ec.europa.eu/taxation_customs/vies/#/faq">European Commission, VIES, question 11: the structure of the numbers</a>
 * @see <a href="https://www.oecd.org/en/networks/global-forum-tax-transparency/resources/aeoi-implementation-portal/tax-identification-numbers.html">OECD, tax
 *     identification numbers by country</a>
 */
final class VatIds {

  private static final Map<String, String> FORMS = new HashMap<>();
  private static final Map<String, Predicate<String>> CHECKS = new HashMap<>();

  static {
    FORMS.put("AT", "U\\d{8}");
    FORMS.put("BE", "[01]\\d{9}");
    FORMS.put("BG", "\\d{9,10}");
    FORMS.put("CY", "\\d{8}[A-Z]");
    FORMS.put("CZ", "\\d{8,10}");
    FORMS.put("DE", "[1-9]\\d{8}");
    FORMS.put("DK", "[1-9]\\d{7}");
    FORMS.put("EE", "\\d{9}");
    FORMS.put("EL", "\\d{9}");
    FORMS.put("ES", "[0-9A-Z]\\d{7}[0-9A-Z]");
    FORMS.put("FI", "\\d{8}");
    FORMS.put("FR", "[0-9A-HJ-NP-Z]{2}\\d{9}");
    FORMS.put("HR", "\\d{11}");
    FORMS.put("HU", "\\d{8}");
    FORMS.put("IE", "\\d[0-9A-Z+*]\\d{5}[A-Z]|\\d{7}[A-Z]{2}");
    FORMS.put("IT", "\\d{11}");
    FORMS.put("LT", "\\d{9}|\\d{12}");
    FORMS.put("LU", "\\d{8}");
    FORMS.put("LV", "\\d{11}");
    FORMS.put("MT", "\\d{8}");
    FORMS.put("NL", "[0-9A-Z+*]{10}\\d{2}");
    FORMS.put("NO", "\\d{9}(MVA)?");
    FORMS.put("PL", "\\d{10}");
    FORMS.put("PT", "[1-9]\\d{8}");
    FORMS.put("RO", "[1-9]\\d{1,9}");
    FORMS.put("SE", "\\d{10}01");
    FORMS.put("SI", "[1-9]\\d{7}");
    FORMS.put("SK", "[1-9]\\d{9}");
    FORMS.put("XI", "\\d{9}|\\d{12}|GD\\d{3}|HA\\d{3}");

    CHECKS.put("AT", number -> austrian(number.substring(1)));
    CHECKS.put("BE", number -> Integer.parseInt(number.substring(8)) == 97 - Integer.parseInt(number.substring(0, 8)) % 97);
    CHECKS.put("DE", CheckDigits::isMod1110);
    CHECKS.put("DK", number -> weighted(number, 2, 7, 6, 5, 4, 3, 2, 1) % 11 == 0);
    CHECKS.put("EE", number -> weighted(number, 3, 7, 1, 3, 7, 1, 3, 7, 1) % 10 == 0);
    CHECKS.put("FI", number -> RegisteredId.finnish(number) != null);
    CHECKS.put("FR", VatIds::french);
    CHECKS.put("HR", CheckDigits::isMod1110);
    CHECKS.put("IT", CheckDigits::isLuhn);
    CHECKS.put("LU", number -> Integer.parseInt(number.substring(6)) == Integer.parseInt(number.substring(0, 6)) % 89);
    CHECKS.put("LV", number -> number.charAt(0) <= '3' || CheckDigits.isLatvian(number));
    CHECKS.put("NO", number -> RegisteredId.norwegian(number.substring(0, 9)) != null);
    CHECKS.put("PL", number -> weighted(number, 6, 5, 7, 2, 3, 4, 5, 6, 7) % 11 == digit(number, 9));
    CHECKS.put("PT", VatIds::portuguese);
    CHECKS.put("SE", number -> CheckDigits.isLuhn(number.substring(0, 10)));
    CHECKS.put("SI", VatIds::slovenian);
  }

  private VatIds() {}

  /** @param prefix two letters, such as {@code FI}; Greece's are {@code EL} */
  static boolean isKnown(String prefix) {
    return FORMS.containsKey(prefix);
  }

  /** @param vatId with the country's two letters, in capitals, without spaces */
  static boolean isValid(String vatId) {
    String country = vatId.substring(0, 2);
    String number = vatId.substring(2);
    return number.matches(FORMS.get(country)) && CHECKS.getOrDefault(country, formIsEnough -> true).test(number);
  }

  /** Digits doubled in turn and their digits summed up, as in Luhn, but from 96. */
  private static boolean austrian(String digits) {
    int sum = 0;
    for (int i = 0; i < 7; i++) {
      int value = digit(digits, i) * (i % 2 == 0 ? 1 : 2);
      sum += value / 10 + value % 10;
    }
    return Math.floorMod(96 - sum, 10) == digit(digits, 7);
  }

  /** The key of two digits is 12 and three times the SIREN, modulo 97; other keys have letters and are taken as they are. */
  private static boolean french(String number) {
    return !number.matches("\\d{11}")
        || Integer.parseInt(number.substring(0, 2)) == (12 + 3 * (Long.parseLong(number.substring(2)) % 97)) % 97;
  }

  private static boolean portuguese(String number) {
    int check = 11 - weighted(number, 9, 8, 7, 6, 5, 4, 3, 2) % 11;
    return (check > 9 ? 0 : check) == digit(number, 8);
  }

  private static boolean slovenian(String number) {
    int check = 11 - weighted(number, 8, 7, 6, 5, 4, 3, 2) % 11;
    return check != 11 && (check == 10 ? 0 : check) == digit(number, 7);
  }
}

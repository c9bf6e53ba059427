package org.tuttu.customer;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.tuttu.shared.RuleViolated;

/**
 * An international bank account number (ISO 13616), without spaces.
 *
 * @param value such as {@code FI2112345600000785}
 */
public record Iban(String value) {

  /** How long they are in each country of the registry that SWIFT keeps for ISO. */
  private static final Map<String, Integer> LENGTHS = Arrays.stream("""
      AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BI27 BR29 BY28 CH21 CR22 CY28 CZ24 DE22 DJ27 DK18 DO28 EE20 EG29 ES24 FI18
      FK18 FO18 FR27 GB22 GE22 GI23 GL18 GR27 GT28 HN28 HR21 HU28 IE22 IL23 IQ23 IS26 IT27 JO30 KW30 KZ20 LB28 LC32 LI21 LT20
      LU20 LV21 LY25 MC27 MD24 ME22 MK19 MN20 MR27 MT31 MU30 NI28 NL18 NO15 OM23 PK24 PL28 PS29 PT25 QA29 RO24 RS22 RU33 SA24
      SC31 SD18 SE24 SI19 SK24 SM27 SO23 ST25 SV28 TL23 TN24 TR26 UA29 VA22 VG24 XK20 YE30
      """.split("\\s+")).filter(each -> !each.isEmpty()).collect(Collectors.toUnmodifiableMap(each -> each.substring(0, 2), each -> Integer.valueOf(each.substring(2))));

  private static final int LAST = 4;
  private static final int MODULUS = 97;

  /**
   * As somebody typed it, with or without spaces.
   *
   * @throws RuleViolated at {@code iban}, when no bank in any country has such an account, or its check digits are wrong
   */
  public static Iban of(String typed) {
    String value = typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
    if (!value.matches("[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}")) {
      throw RuleViolated.at("iban", "iban.invalid");
    }
    String country = value.substring(0, 2);
    Integer length = LENGTHS.get(country);
    if (length == null) {
      throw RuleViolated.at("iban", "iban.country", country);
    }
    if (value.length() != length) {
      throw RuleViolated.at("iban", "iban.length", country, length);
    }
    if (remainder(value.substring(LAST) + value.substring(0, LAST)) != 1) {
      throw RuleViolated.at("iban", "iban.invalid");
    }
    return new Iban(value);
  }

  /** Null for nothing. */
  static String valueOrNull(String typed) {
    return typed == null || typed.isBlank() ? null : of(typed).value;
  }

  /** For who may know that there is one: its country and its last four digits; null for none. */
  public static String masked(String value) {
    return value == null ? null : value.substring(0, 2) + " •••• " + value.substring(value.length() - LAST);
  }

  /** Letters count from ten on. */
  private static int remainder(String digits) {
    int rest = 0;
    for (char each : digits.toCharArray()) {
      int number = Character.digit(each, Character.MAX_RADIX);
      rest = (rest * (number > 9 ? 100 : 10) + number) % MODULUS;
    }
    return rest;
  }
}

package org.tuttu.system.load;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** The country codes of the names in the shop's log. */
final class Countries {
  private static final Map<String, String> CODES = new HashMap<>(Map.of("EIRE", "IE", "USA", "US", "RSA", "ZA", "Hong Kong", "HK", "Czech Republic", "CZ"));

  static {
    for (String code : Locale.getISOCountries()) CODES.putIfAbsent(new Locale.Builder().setRegion(code).build().getDisplayCountry(Locale.ENGLISH), code);
  }

  private Countries() {}

  /** Null for what is no single country: Channel Islands, European Community, Unspecified. */
  static String code(String name) {
    return CODES.get(name);
  }
}

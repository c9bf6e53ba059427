package org.tuttu.system.crowd;

import java.util.function.IntFunction;

/** Where customers live, most of them in the countries of the four languages. */
enum Homeland {
  FINLAND("fi", "FI", "fi-FI", "+35840", 7, 45, "%s Oy", BusinessIds::finnish),
  NORWAY("nb", "NO", "nb-NO", "+479", 7, 25, "%s AS", BusinessIds::norwegian),
  LATVIA("lv", "LV", "lv-LV", "+37126", 6, 20, "SIA %s", BusinessIds::latvian),
  BRITAIN("en", "GB", "en-GB", "+447400", 6, 10, "%s Ltd", BusinessIds::british);

  final String language;
  final String country;
  /** As the library of made-up names knows it. */
  final String locale;
  final String legalForm;
  private final String dialled;
  private final int digits;
  private final int percent;
  private final IntFunction<String> businessId;

  Homeland(String language, String country, String locale, String dialled, int digits, int percent, String legalForm, IntFunction<String> businessId) {
    this.language = language;
    this.country = country;
    this.locale = locale;
    this.dialled = dialled;
    this.digits = digits;
    this.percent = percent;
    this.legalForm = legalForm;
    this.businessId = businessId;
  }

  static Homeland any(Dice dice) {
    int percent = dice.below(100);
    for (Homeland each : values()) {
      percent -= each.percent;
      if (percent < 0) return each;
    }
    return FINLAND;
  }

  String businessId(int place) {
    return businessId.apply(place);
  }

  String phone(Dice dice) {
    int bound = (int) Math.pow(10, digits);
    return dialled + String.valueOf(bound + dice.below(bound)).substring(1);
  }

  /** How a woman's family name ends in Latvian; others are as they are. */
  String family(String given, String family) {
    boolean womans = this == LATVIA && (given.endsWith("a") || given.endsWith("e"));
    if (!womans || family.endsWith("a") || family.endsWith("e")) return family;
    if (family.endsWith("is")) return family.substring(0, family.length() - 2) + "e";
    return family.endsWith("s") || family.endsWith("š") ? family.substring(0, family.length() - 1) + "a" : family;
  }
}

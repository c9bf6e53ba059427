package org.tuttu.billing;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What payers are asked to say with their payment, in the form that banks of their country check. */
public final class PaymentReference {

  private static final int MOST_WORDS = 200;
  private static final int MOST_SAID = 40;

  /** People write a reference in so many groups at most, and it has so many signs. */
  private static final int MOST_GROUPS = 7;
  private static final int LONGEST = 25;

  private PaymentReference() {}

  /**
   * A Finnish reference number for euros from Finland, a KID for kroner from Norway, a creditor reference for all others.
   *
   * @param country of the customer, by ISO 3166; null when it is not known
   */
  public static String of(String invoiceNumber, String country, String currency) {
    String digits = digits(invoiceNumber);
    if ("FI".equals(country) && "EUR".equals(currency)) {
      return FinnishReference.of(digits);
    }
    return "NO".equals(country) && "NOK".equals(currency) ? Kid.mod10(digits) : CreditorReference.of(digits);
  }

  /**
   * A reference as a creditor reference, which every bank in Europe takes: one that is none already becomes the body of one.
   *
   * @param reference without spaces, as {@link #of} gives it
   */
  public static String international(String reference) {
    return reference.startsWith("RF") ? reference : CreditorReference.of(reference);
  }

  /** Letters count from A = 10 to Z = 35, so that two series have different references. */
  private static String digits(String invoiceNumber) {
    StringBuilder digits = new StringBuilder();
    invoiceNumber.chars().filter(Character::isLetterOrDigit).forEach(sign -> digits.append(Character.digit(sign, 36)));
    return digits.toString().replaceFirst("^0+", "");
  }

  /** Without spaces, in capitals, and without the zeros that banks put in front: how two are compared. Empty for nothing. */
  static String compared(String typed) {
    return typed == null ? "" : typed.replaceAll("[\\s\\u00a0\\u202f]", "").toUpperCase(Locale.ROOT).replaceFirst("^0+", "");
  }

  /** As it is compared, and a creditor reference also as the reference within it; empty for nothing. */
  public static List<String> forms(String typed) {
    String named = compared(typed);
    return named.isEmpty() ? List.of() : named.startsWith("RF") && named.length() > 4 ? List.of(named, compared(named.substring(4))) : List.of(named);
  }

  /**
   * What in a free text may be a payment reference, with or without spaces in it, or the number of an invoice: at most {@value #MOST_SAID}. Digits count only where
   * they pass the check of a reference.
   */
  public static List<String> saidIn(String text) {
    Set<String> said = new LinkedHashSet<>();
    List<String> words = Arrays.stream((text == null ? "" : text).toUpperCase(Locale.ROOT).split("[^0-9A-Z-]+")).filter(word -> !word.isEmpty()).limit(MOST_WORDS).toList();
    for (int i = 0; i < words.size() && said.size() < MOST_SAID; i++) {
      if (words.get(i).matches("[A-Z0-9]{0,4}\\d{4}-\\d{6,9}")) {
        said.add(words.get(i));
      }
      StringBuilder joined = new StringBuilder();
      for (int j = i; j < Math.min(words.size(), i + MOST_GROUPS) && joined.length() <= LONGEST; j++) {
        String compared = compared(joined.append(words.get(j)).toString());
        if (CreditorReference.isValid(compared) || FinnishReference.isValid(compared) || Kid.isValid(compared)) {
          said.add(compared);
        }
      }
    }
    return said.stream().limit(MOST_SAID).toList();
  }
}

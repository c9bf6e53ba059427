package org.tuttu.billing;

import java.util.Locale;

/** What payers are asked to say with their payment, in the form that banks of their country check. */
public final class PaymentReference {

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
}

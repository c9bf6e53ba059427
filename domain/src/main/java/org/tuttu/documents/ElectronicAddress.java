package org.tuttu.documents;

import java.util.Optional;

/**
 * Where an organisation takes electronic invoices in the Peppol network.
 *
 * @param scheme what kind of number it is, by the code list of electronic address schemes
 */
record ElectronicAddress(String scheme, String id) {

  private static final int[] FINNISH = {7, 9, 10, 5, 8, 4, 2};
  private static final int[] NORWEGIAN = {3, 2, 7, 6, 5, 4, 3, 2};

  /** As a setting has it: scheme, colon, number. */
  static Optional<ElectronicAddress> of(String text) {
    int colon = text.indexOf(':');
    return colon < 0 ? Optional.empty() : Optional.of(new ElectronicAddress(text.substring(0, colon), text.substring(colon + 1)));
  }

  /**
   * As it follows from the number in a country's register: in Finland by the business id (0216, the code of the organisation for electronic transmission), in Norway by
   * the organisation number (0192), in Latvia by the registration number (0218). Empty elsewhere, and for a number that is none.
   */
  static Optional<ElectronicAddress> of(String country, String businessId) {
    String digits = businessId == null ? "" : businessId.replaceAll("\\D", "");
    return Optional.ofNullable(country == null ? null : switch (country) {
      case "FI" -> digits.length() == 8 && isChecked(digits, FINNISH) ? new ElectronicAddress("0216", "0037" + digits) : null;
      case "NO" -> digits.length() == 9 && isChecked(digits, NORWEGIAN) ? new ElectronicAddress("0192", digits) : null;
      case "LV" -> digits.length() == 11 ? new ElectronicAddress("0218", digits) : null;
      default -> null;
    });
  }

  /** By weights and modulus 11; what is left, taken from 11, is the last digit. */
  private static boolean isChecked(String digits, int[] weights) {
    int sum = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += weights[i] * Character.digit(digits.charAt(i), 10);
    }
    return (11 - sum % 11) % 11 == Character.digit(digits.charAt(weights.length), 10);
  }
}

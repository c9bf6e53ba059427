package org.tuttu.billing.selfservice;

/** Payment references as people read them. */
public final class ReferenceGroups {

  private ReferenceGroups() {}

  /** A creditor reference in groups of four, a Finnish reference number in groups of five from the right, a KID as it stands; null for null. */
  public static String of(String reference, String currency) {
    if (reference == null) {
      return null;
    }
    if (reference.startsWith("RF")) {
      return reference.replaceAll("(.{4})(?=.)", "$1 ");
    }
    return currency.equals("NOK") ? reference : reference.replaceAll("(?<=.)(?=(.{5})+$)", " ");
  }
}

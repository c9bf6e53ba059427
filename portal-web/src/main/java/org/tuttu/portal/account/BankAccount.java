package org.tuttu.portal.account;

/** Bank accounts as banks print them. */
public final class BankAccount {
  private BankAccount() {}

  /** In groups of four; one of which only a part is shown stays as it is, and so does none. */
  public static String grouped(String iban) {
    return iban == null || iban.contains(" ") ? iban : iban.replaceAll("(.{4})(?=.)", "$1 ");
  }
}

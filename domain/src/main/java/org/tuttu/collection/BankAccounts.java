package org.tuttu.collection;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import org.tuttu.shared.Setting;
import org.tuttu.shared.Settings;

/** The company's own bank accounts, as they are set. */
final class BankAccounts {

  private static final int COUNTRY_AND_CHECK = 4;

  private BankAccounts() {}

  /** Without spaces and points, in capitals. */
  static String compared(String account) {
    return account.replaceAll("[^0-9A-Za-z]", "").toUpperCase(Locale.ROOT);
  }

  /** Banks that give no IBAN give the number at its end. */
  static boolean isOurs(String account, Settings settings) {
    return Stream.concat(Stream.of(settings.get(Setting.COMPANY_IBAN)), Arrays.stream(settings.get(Setting.BANK_ACCOUNTS).split("[,;]"))).map(BankAccounts::compared)
        .filter(own -> own.length() > COUNTRY_AND_CHECK).anyMatch(own -> own.equals(account) || own.substring(COUNTRY_AND_CHECK).equals(account));
  }
}

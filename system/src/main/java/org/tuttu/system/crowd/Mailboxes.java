package org.tuttu.system.crowd;

import java.text.Normalizer;
import java.util.Locale;

/** E-mail addresses that can belong to nobody: their domains are kept for examples (RFC 2606). */
final class Mailboxes {
  private static final String[] DOMAINS = {"example.com", "example.net", "example.org"};

  private Mailboxes() {}

  /** @param number keeps people of the same name apart */
  static String of(String given, String family, long number) {
    return plain(given, '-') + "." + plain(family, '-') + Long.toString(number, 36) + "@" + DOMAINS[(int) (number % 3)];
  }

  static String ofFirm(String name, long number) {
    return "info@" + plain(name, '-') + "-" + Long.toString(number, 36) + ".example";
  }

  private static String plain(String text, char between) {
    String bare = Normalizer.normalize(text.toLowerCase(Locale.ROOT).replace('ø', 'o').replace("æ", "ae"), Normalizer.Form.NFD);
    StringBuilder plain = new StringBuilder(bare.length());
    for (int i = 0; i < bare.length(); i++) {
      char c = bare.charAt(i);
      if (c >= 'a' && c <= 'z' || c >= '0' && c <= '9') plain.append(c);
      else if (Character.getType(c) != Character.NON_SPACING_MARK && !plain.isEmpty() && plain.charAt(plain.length() - 1) != between) plain.append(between);
    }
    return plain.toString();
  }
}

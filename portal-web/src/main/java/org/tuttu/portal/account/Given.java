package org.tuttu.portal.account;

import org.tuttu.shared.NotFound;

/** Keys as addresses give them. */
public final class Given {
  private Given() {}

  /** @throws NotFound when it is no id at all */
  public static long id(String type, String text) {
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException e) {
      throw new NotFound(type, text);
    }
  }
}

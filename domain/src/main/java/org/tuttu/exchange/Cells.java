package org.tuttu.exchange;

import java.util.Arrays;
import java.util.List;

/** An array of texts, as the database gives it. */
final class Cells {

  private Cells() {
  }

  /** @param cells what the persistence provider makes of it */
  static List<String> of(Object cells) {
    return Arrays.stream((Object[]) cells).map(String.class::cast).toList();
  }
}

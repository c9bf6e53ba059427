package org.tuttu.exchange;

import java.util.Arrays;
import java.util.List;

/** The cells of a row as the database keeps them: one text, which is read quicker than an array. */
final class Cells {

  private static final char BETWEEN = '\u001f';

  private Cells() {
  }

  /** What the database cannot keep, or what would divide a cell, is made unreadable: no row with such a character is brought in. */
  static String kept(List<String> cells) {
    StringBuilder kept = new StringBuilder();
    for (int i = 0; i < cells.size(); i++) {
      if (i > 0) {
        kept.append(BETWEEN);
      }
      kept.append(cells.get(i).replace('\0', RowValues.UNREADABLE).replace(BETWEEN, RowValues.UNREADABLE));
    }
    return kept.toString();
  }

  static List<String> of(Object kept) {
    return Arrays.asList(((String) kept).split(String.valueOf(BETWEEN), -1));
  }
}

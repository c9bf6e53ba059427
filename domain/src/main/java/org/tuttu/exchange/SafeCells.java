package org.tuttu.exchange;

import java.util.regex.Pattern;

/**
 * Cells that no spreadsheet takes for a formula (OWASP, "CSV Injection"): what begins like one gets an apostrophe in front, which is taken away again
 * where such a file is read.
 */
public final class SafeCells {

  private static final String BEGINNINGS = "=+-@\t\r";
  private static final char MARK = '\'';
  private static final Pattern NEGATIVE = Pattern.compile("-\\d+(\\.\\d+)?");

  private SafeCells() {
  }

  /** Numbers below zero stay numbers. */
  public static String written(String text) {
    return isMarkedOrLikeFormula(text) && !NEGATIVE.matcher(text).matches() ? MARK + text : text;
  }

  static String read(String cell) {
    return !cell.isEmpty() && cell.charAt(0) == MARK && isMarkedOrLikeFormula(cell.substring(1)) ? cell.substring(1) : cell;
  }

  /** With any number of apostrophes in front: each was text to somebody. */
  private static boolean isMarkedOrLikeFormula(String text) {
    int begin = 0;
    while (begin < text.length() && text.charAt(begin) == MARK) {
      begin++;
    }
    return begin < text.length() && BEGINNINGS.indexOf(text.charAt(begin)) >= 0;
  }
}

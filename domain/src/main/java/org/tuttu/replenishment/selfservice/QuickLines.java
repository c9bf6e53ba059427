package org.tuttu.replenishment.selfservice;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.tuttu.shared.RuleViolated;

/**
 * Understands product numbers and quantities as people paste them: one product a line, the number first, then how many, with spaces, a tab, a semicolon or a
 * comma between; without a quantity it is one. A heading is passed over, and what comes twice is added up.
 */
public final class QuickLines {

  private static final int LONGEST_NUMBER = 40;
  private static final int MOST_PIECES = 100_000;

  private QuickLines() {}

  /** @throws RuleViolated when there are more than {@value LineChecks#MOST} products */
  public static List<QuickLine> ofText(String text) {
    return ofRows(text == null ? Stream.of() : text.lines().map(QuickLines::cells));
  }

  /** Of a file's rows; cells after the second are passed over. */
  public static List<QuickLine> ofRows(Stream<List<String>> rows) {
    Map<String, QuickLine> lines = new LinkedHashMap<>();
    int[] line = {0};
    rows.forEach(cells -> {
      line[0]++;
      String number = cells.isEmpty() ? "" : cells.get(0).strip();
      if (number.isEmpty() || isHeading(cells, line[0])) {
        return;
      }
      QuickLine read = read(line[0], number, cells.size() > 1 ? cells.get(1) : "");
      lines.merge(read.number().toUpperCase(Locale.ROOT), read, QuickLines::together);
      if (lines.size() > LineChecks.MOST) {
        throw new RuleViolated("quick.too-many", LineChecks.MOST);
      }
    });
    return new ArrayList<>(lines.values());
  }

  /** A quoted cell may hold anything; the last of what is left is the quantity when it looks like one. */
  static List<String> cells(String line) {
    String plain = line.replace("\"", "").strip();
    String between = plain.contains("\t") ? "\t" : plain.contains(";") ? ";" : plain.matches("[^\\s,]+\\s*,.*") ? "," : "\\s+";
    return List.of(plain.split(between, 2)).stream().map(cell -> cell.replaceAll("[;\\t].*", "").strip()).toList();
  }

  private static boolean isHeading(List<String> cells, int line) {
    return line == 1 && cells.size() > 1 && cells.get(0).chars().noneMatch(Character::isDigit) && !cells.get(1).isBlank()
        && cells.get(1).chars().noneMatch(Character::isDigit);
  }

  private static QuickLine read(int line, String number, String quantity) {
    String shortened = number.length() <= LONGEST_NUMBER ? number : number.substring(0, LONGEST_NUMBER);
    String typed = quantity.replaceAll("[\\s\\u00a0\\u202f]", "").replaceFirst("(?i)^[x×]|(?i)(x|×|kpl|pcs|stk|st|gab)\\.?$", "");
    if (typed.isEmpty()) {
      return new QuickLine(line, shortened, 1, null);
    }
    if (!typed.matches("\\d{1,7}([.,]\\d{1,4})?")) {
      return new QuickLine(line, shortened, 0, typed.length() <= 20 ? typed : typed.substring(0, 20));
    }
    BigDecimal exact = new BigDecimal(typed.replace(',', '.'));
    BigDecimal whole = exact.setScale(0, RoundingMode.CEILING);
    boolean fits = whole.signum() > 0 && whole.compareTo(BigDecimal.valueOf(MOST_PIECES)) <= 0;
    return new QuickLine(line, shortened, fits ? whole.intValue() : 0, fits && exact.compareTo(whole) == 0 ? null : typed);
  }

  private static QuickLine together(QuickLine first, QuickLine again) {
    if (!first.isUnderstood() || !again.isUnderstood()) {
      return first.isUnderstood() ? again : first;
    }
    return new QuickLine(first.line(), first.number(), Math.min(MOST_PIECES, first.quantity() + again.quantity()), first.typed() == null ? again.typed() : first.typed());
  }
}

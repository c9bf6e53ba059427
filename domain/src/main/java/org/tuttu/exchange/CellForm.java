package org.tuttu.exchange;

import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import org.tuttu.shared.RuleViolated;

/**
 * How cells say numbers and dates.
 *
 * @param decimal the sign before the decimals: a point or a comma
 */
public record CellForm(char decimal, @NotNull DateForm dates) {

  public static final CellForm USUAL = new CellForm('.', DateForm.YEAR_FIRST);

  private static final Pattern PLAIN = Pattern.compile("[+-]?\\d{1,15}(\\.\\d{1,10})?");
  private static final Pattern WITH_COMMA = Pattern.compile("[+-]?[\\d.\\s]*\\d,\\d{1,10}");
  private static final Pattern IN_GROUPS = Pattern.compile("[+-]?\\d{1,3}([,.'\u2019\\s\u00a0\u202f]\\d{3})+");

  public CellForm {
    if (decimal != '.' && decimal != ',') {
      throw new RuleViolated("import.decimal-sign");
    }
  }

  /**
   * A number, with or without signs between its thousands.
   *
   * @throws RuleViolated when it is none
   */
  BigDecimal number(String text) {
    String said = text.replace('\u2212', '-');
    int at = said.lastIndexOf(decimal);
    String whole = at < 0 ? said : said.substring(0, at);
    if (IN_GROUPS.matcher(whole).matches()) {
      whole = whole.replaceAll("[,.'\u2019\\s\u00a0\u202f]", "");
    }
    String plain = at < 0 ? whole : whole + "." + said.substring(at + 1);
    if (!PLAIN.matcher(plain).matches()) {
      throw new RuleViolated("import.no-number", text);
    }
    return new BigDecimal(plain);
  }

  /** What most of these cells say; the usual where they say nothing. */
  static CellForm recognisedIn(List<List<String>> rows) {
    List<String> cells = rows.stream().skip(1).flatMap(List::stream).map(String::strip).filter(cell -> !cell.isEmpty() && cell.length() < 40).toList();
    long commas = cells.stream().filter(cell -> WITH_COMMA.matcher(cell).matches()).count();
    long points = cells.stream().filter(cell -> cell.contains(".") && PLAIN.matcher(cell).matches()).count();
    return new CellForm(commas > points ? ',' : '.', DateForm.recognisedIn(cells).orElse(USUAL.dates));
  }
}

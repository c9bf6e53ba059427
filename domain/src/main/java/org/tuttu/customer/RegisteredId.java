package org.tuttu.customer;

import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.tuttu.shared.RuleViolated;

/**
 * The number under which an organisation is registered: its country's business id, or a VAT id, which begins with the country. Where the country's rule is
 * public, a number with a wrong check digit is refused: it is a slip of the pen. A country whose rule is not here may have any.
 */
final class RegisteredId {

  private static final Pattern VAT = Pattern.compile("([A-Z]{2})([0-9A-Z+*]{2,13})");
  private static final Map<String, UnaryOperator<String>> NATIONAL = Map.of(
      "FI", RegisteredId::finnish, "NO", RegisteredId::norwegian, "LV", RegisteredId::latvian);
  private static final Map<String, String> EXAMPLES = Map.of("FI", "1234567-1", "NO", "123 456 785", "LV", "40003032949");

  private RegisteredId() {}

  /**
   * As it is to be kept.
   *
   * @param country the ISO 3166-1 code of the customer's; null when nobody knows it
   * @throws RuleViolated {@code business-id.invalid} with an example, {@code business-id.vat-invalid} for one that looks like a VAT id and is none
   */
  static String of(String typed, String country) {
    String bare = typed.strip().toUpperCase(Locale.ROOT);
    String joined = bare.replaceAll("[\\s.-]", "");
    var vat = VAT.matcher(joined);
    if (vat.matches() && VatIds.isKnown(vat.group(1))) {
      if (!VatIds.isValid(joined)) {
        throw RuleViolated.at("businessId", "business-id.vat-invalid", joined);
      }
      return joined;
    }
    UnaryOperator<String> rule = country == null ? null : NATIONAL.get(country);
    if (rule == null) {
      return typed.strip();
    }
    String kept = rule.apply(bare);
    if (kept == null) {
      throw RuleViolated.at("businessId", "business-id.invalid", EXAMPLES.get(country));
    }
    return kept;
  }

  /**
   * Y-tunnus: seven digits, a hyphen, a check digit by weights 7, 9, 10, 5, 8, 4, 2 modulo 11; a remainder of 1 is never given out.
   *
   * @see <a href="https://www.vero.fi/globalassets/tietoa-verohallinnosta/ohjelmistokehittajille/yritys--ja-yhteis%C3%B6tunnuksen-ja-henkil%C3%B6tunnuksen-tarkistusmerkin-tarkistuslaskenta.pdf">Vero, check
   *     digits of business ids</a>
   */
  static String finnish(String typed) {
    if (!typed.matches("\\d{7}-?\\d")) {
      return null;
    }
    String digits = typed.replace("-", "");
    int rest = CheckDigits.weighted(digits, 7, 9, 10, 5, 8, 4, 2) % 11;
    boolean right = rest != 1 && digits.charAt(7) - '0' == (rest == 0 ? 0 : 11 - rest);
    return right ? digits.substring(0, 7) + "-" + digits.charAt(7) : null;
  }

  /**
   * Organisasjonsnummer: eight digits and a check digit by weights 3, 2, 7, 6, 5, 4, 3, 2 modulo 11; kept in groups of three, as Brønnøysund prints it.
   *
   * @see <a href="https://www.brreg.no/om-oss/registrene-vare/om-enhetsregisteret/organisasjonsnummeret/">Brønnøysundregistrene, Organisasjonsnummeret</a>
   */
  static String norwegian(String typed) {
    String digits = typed.replaceAll("\\s", "");
    if (!digits.matches("[89]\\d{8}|[1-7]\\d{8}")) {
      return null;
    }
    int rest = CheckDigits.weighted(digits, 3, 2, 7, 6, 5, 4, 3, 2) % 11;
    boolean right = rest != 1 && digits.charAt(8) - '0' == (rest == 0 ? 0 : 11 - rest);
    return right ? digits.substring(0, 3) + " " + digits.substring(3, 6) + " " + digits.substring(6) : null;
  }

  /**
   * Reģistrācijas numurs of a legal person: eleven digits of which the first is 4, 5 or 9; the last is 3 less the weighted sum (9, 1, 4, 8, 3, 10, 2, 5, 7, 6)
   * modulo 11.
   *
   * @see <a href="https://www.oecd.org/content/dam/oecd/en/topics/policy-issue-focus/aeoi/latvia-tin.pdf">OECD, Latvia: tax identification numbers</a>
   */
  static String latvian(String typed) {
    return typed.matches("[459]\\d{10}") && CheckDigits.isLatvian(typed) ? typed : null;
  }
}

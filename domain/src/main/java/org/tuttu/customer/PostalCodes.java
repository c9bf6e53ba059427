package org.tuttu.customer;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.tuttu.shared.RuleViolated;

/**
 * Postal codes in the form of their country. A country that is not here may have any, or none.
 *
 * @see <a href="https://www.upu.int/en/postal-solutions/programmes-services/addressing-solutions">Universal Postal Union, addressing by country</a>
 */
final class PostalCodes {

  /** By country: the form, and an example. */
  private static final Map<String, String[]> FORMS = new HashMap<>();

  static {
    FORMS.put("AT", new String[] {"\\d{4}", "1010"});
    FORMS.put("BE", new String[] {"\\d{4}", "1000"});
    FORMS.put("CH", new String[] {"\\d{4}", "3000"});
    FORMS.put("CZ", new String[] {"\\d{3} ?\\d{2}", "110 00"});
    FORMS.put("DE", new String[] {"\\d{5}", "10115"});
    FORMS.put("DK", new String[] {"\\d{4}", "1050"});
    FORMS.put("EE", new String[] {"\\d{5}", "10111"});
    FORMS.put("ES", new String[] {"\\d{5}", "28001"});
    FORMS.put("FI", new String[] {"\\d{5}", "00100"});
    FORMS.put("FR", new String[] {"\\d{5}", "75001"});
    FORMS.put("GB", new String[] {"[A-Z]{1,2}\\d[A-Z0-9]? ?\\d[A-Z]{2}", "SW1A 1AA"});
    FORMS.put("IS", new String[] {"\\d{3}", "101"});
    FORMS.put("IT", new String[] {"\\d{5}", "00118"});
    FORMS.put("LT", new String[] {"(LT-)?\\d{5}", "01100"});
    FORMS.put("LU", new String[] {"\\d{4}", "1111"});
    FORMS.put("LV", new String[] {"LV-\\d{4}", "LV-1010"});
    FORMS.put("NL", new String[] {"\\d{4} ?[A-Z]{2}", "1011 AB"});
    FORMS.put("NO", new String[] {"\\d{4}", "0150"});
    FORMS.put("PL", new String[] {"\\d{2}-\\d{3}", "00-001"});
    FORMS.put("PT", new String[] {"\\d{4}-\\d{3}", "1000-001"});
    FORMS.put("SE", new String[] {"\\d{3} ?\\d{2}", "111 20"});
    FORMS.put("SK", new String[] {"\\d{3} ?\\d{2}", "811 01"});
    FORMS.put("US", new String[] {"\\d{5}(-\\d{4})?", "10001"});
  }

  private PostalCodes() {}

  /**
   * As it is to be kept: in capitals, Latvia's with its letters in front.
   *
   * @param typed null for none
   * @throws RuleViolated {@code address.postal-code} with an example of the country's
   */
  static String of(String typed, String country) {
    String[] form = FORMS.get(country);
    if (typed == null || form == null) {
      return typed;
    }
    String code = typed.toUpperCase(Locale.ROOT).replaceAll("\\s+", " ");
    if (country.equals("LV")) {
      code = code.replaceFirst("^(LV[- ]?)?(?=\\d)", "LV-");
    }
    if (!code.matches(form[0])) {
      throw RuleViolated.at("postalCode", "address.postal-code", form[1]);
    }
    return code;
  }
}

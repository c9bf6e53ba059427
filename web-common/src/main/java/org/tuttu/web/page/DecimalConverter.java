package org.tuttu.web.page;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.ConverterException;
import jakarta.faces.convert.FacesConverter;
import java.math.BigDecimal;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A decimal number as people type it: spaces between thousands, one comma or one point before the decimals, in every language. What could be
 * meant in two ways (1.234,5 or 1,234.5) is refused, because half of the guesses would be wrong by a factor of thousand.
 */
@FacesConverter("decimal")
public class DecimalConverter implements Converter<BigDecimal> {
  private static final Pattern ACCEPTED = Pattern.compile("[-+]?\\d{1,15}([.,]\\d{1,10})?");

  @Override
  public BigDecimal getAsObject(FacesContext context, UIComponent component, String typed) {
    if (typed == null || typed.isBlank()) {
      return null;
    }
    return parse(typed, context.getViewRoot().getLocale());
  }

  @Override
  public String getAsString(FacesContext context, UIComponent component, BigDecimal value) {
    return value == null ? "" : print(value, context.getViewRoot().getLocale());
  }

  static BigDecimal parse(String typed, Locale locale) {
    var digits = typed.strip().replaceAll("(?<=\\d)[ \\u00a0\\u202f](?=\\d{3}(\\D|$))", "").replace('\u2212', '-');
    if (!ACCEPTED.matcher(digits).matches()) {
      var example = print(new BigDecimal("1234.50"), locale);
      throw new ConverterException(
          new FacesMessage(FacesMessage.SEVERITY_ERROR, WebTexts.text(locale, "field.decimal", example), null));
    }
    return new BigDecimal(digits.replace(',', '.'));
  }

  private static String print(BigDecimal value, Locale locale) {
    return value.toPlainString().replace('.', DecimalFormatSymbols.getInstance(locale).getDecimalSeparator());
  }
}

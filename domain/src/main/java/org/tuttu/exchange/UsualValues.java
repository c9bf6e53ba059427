package org.tuttu.exchange;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.math.BigDecimal;
import java.time.ZoneId;
import org.tuttu.shared.Country;
import org.tuttu.shared.Language;

/**
 * What is meant where a row says nothing.
 *
 * @param language of new customers
 * @param country  of customers, and of telephone numbers without one; null to leave it open
 * @param currency of prices and orders
 * @param vatRate  of new products, percent; null when each row says it
 * @param zone     of times
 */
public record UsualValues(
    @NotNull Language language, @Country String country, @NotNull @Pattern(regexp = "[A-Z]{3}") String currency,
    @Min(0) @Max(100) @Digits(integer = 3, fraction = 2) BigDecimal vatRate, @NotNull ZoneId zone) {

  public static UsualValues in(Language language, ZoneId zone) {
    return new UsualValues(language, null, "EUR", null, zone);
  }

  public UsualValues withCountry(String code) {
    return new UsualValues(language, code, currency, vatRate, zone);
  }
}

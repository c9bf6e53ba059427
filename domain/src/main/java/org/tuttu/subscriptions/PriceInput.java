package org.tuttu.subscriptions;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * What a plan is to cost from a day on.
 *
 * @param price    net, for a period
 * @param included of what is counted, in a period; null for nothing
 * @param tiers    what is counted beyond that; the first one above zero; empty where nothing is counted
 */
public record PriceInput(
    @NotNull @Pattern(regexp = "[A-Z]{3}") String currency,
    @NotNull LocalDate effectiveFrom,
    @NotNull @DecimalMin("0") @Digits(integer = 15, fraction = 4) BigDecimal price,
    @DecimalMin("0") @Digits(integer = 12, fraction = 3) BigDecimal included,
    @NotNull @Size(max = 10) List<@Valid TierInput> tiers) {

  /** From where on, and what a piece costs there, net. */
  public record TierInput(
      @NotNull @DecimalMin("0") @Digits(integer = 12, fraction = 3) BigDecimal above,
      @NotNull @DecimalMin("0") @Digits(integer = 15, fraction = 4) BigDecimal unitPrice) {}
}

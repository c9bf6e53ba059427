package org.tuttu.catalog;

import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A price in a list, as a form gives it.
 *
 * @param fromQuantity for so many pieces of it in one line, or more
 * @param price        net, for one piece, in the list's currency
 * @param validUntil   the last day; null for no end
 */
public record PriceInput(
    @Min(1) @Max(100_000) int fromQuantity,
    @NotNull @DecimalMin("0") @Digits(integer = 15, fraction = 4) BigDecimal price,
    @NotNull LocalDate validFrom,
    LocalDate validUntil) {}

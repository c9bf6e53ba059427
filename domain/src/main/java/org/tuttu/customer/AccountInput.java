package org.tuttu.customer;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.tuttu.shared.Line;

/**
 * An account as a form gives it.
 *
 * @param currency    a code of ISO 4217
 * @param creditLimit in that currency; null for none
 */
public record AccountInput(
    @NotBlank @Line @Size(max = 100) String name,
    @NotNull @Pattern(regexp = "[A-Z]{3}", message = "{input.currency}") String currency,
    @Min(0) @Max(365) int paymentTermDays,
    @PositiveOrZero @Digits(integer = 12, fraction = 2) BigDecimal creditLimit) {}

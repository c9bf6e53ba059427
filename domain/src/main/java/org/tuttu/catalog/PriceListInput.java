package org.tuttu.catalog;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.tuttu.shared.Line;

/**
 * A price list to be created.
 *
 * @param code     what accounts and files call it: capitals, digits, point, dash and underscore
 * @param currency ISO 4217: of its prices, and of the accounts that can have it
 */
public record PriceListInput(
    @NotNull @Pattern(regexp = "[A-Z0-9][A-Z0-9._-]{0,39}", message = "{input.price-list-code}") String code,
    @NotBlank @Line @Size(max = 100) String name,
    @NotNull @Pattern(regexp = "[A-Z]{3}", message = "{input.currency}") String currency) {}

package org.tuttu.catalog;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.tuttu.catalog.selfservice.ProductKind;

/**
 * A product to be created, on sale at once.
 *
 * @param number   what people and addresses call it: letters, digits, point, dash and underscore
 * @param currency ISO 4217
 * @param stock    pieces on hand; null counts as none, and is passed over for what is not counted
 */
public record NewProduct(
    @NotNull @Pattern(regexp = "[\\p{L}\\p{N}._-]{1,40}") String number,
    @NotNull ProductKind kind,
    @NotNull @Pattern(regexp = "[A-Z]{3}") String currency,
    @Min(0) Integer stock,
    @NotNull @Valid ProductFacts facts) {}

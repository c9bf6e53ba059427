package org.tuttu.catalog;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;

/**
 * What staff may edit of a product.
 *
 * @param category a category's code; null or blank for none
 * @param price    net, for one piece, in the product's currency
 * @param vatRate  in percent
 */
public record ProductFacts(
    String category,
    @NotBlank @Size(max = 200) String name,
    @Size(max = 4000) String description,
    @NotNull @DecimalMin("0") @Digits(integer = 15, fraction = 4) BigDecimal price,
    @NotNull @DecimalMin("0") @DecimalMax("100") @Digits(integer = 3, fraction = 2) BigDecimal vatRate) {}

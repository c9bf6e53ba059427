package org.tuttu.subscriptions.selfservice;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;

/**
 * Another plan for a subscription.
 *
 * @param version       the one that the caller saw
 * @param expectedNow   what was shown to be charged at once, with VAT; zero for nothing
 * @param expectedGross the price of a period that was shown, with VAT
 */
public record ChangeInput(
    long version, @NotBlank String planNumber, @NotNull ChangeWhen when, @NotNull BigDecimal expectedNow, @NotNull BigDecimal expectedGross) {}

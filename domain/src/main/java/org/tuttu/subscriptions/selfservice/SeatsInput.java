package org.tuttu.subscriptions.selfservice;

import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;

/**
 * Another number of seats for a subscription.
 *
 * @param version       the one that the caller saw
 * @param expectedNow   what was shown to be charged at once, with VAT; zero for nothing
 * @param expectedGross the price of a period that was shown, with VAT
 */
public record SeatsInput(long version, int seats, @NotNull BigDecimal expectedNow, @NotNull BigDecimal expectedGross) {}

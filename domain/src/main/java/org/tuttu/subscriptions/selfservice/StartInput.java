package org.tuttu.subscriptions.selfservice;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;

/**
 * A subscription to be started.
 *
 * @param key           made when the form was made: the same form sent twice is one subscription
 * @param accountNumber whose invoices it comes on
 * @param accepted      whether the plan's terms were agreed to
 * @param expectedGross the price of a period that was shown, with VAT
 */
public record StartInput(
    @NotBlank @Size(max = 64) String key, @NotBlank String planNumber, @NotBlank String accountNumber, boolean accepted, @NotNull BigDecimal expectedGross) {}

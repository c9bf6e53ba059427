package org.tuttu.billing;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.tuttu.shared.Line;

/**
 * Money that came in or goes back, as a form gives it.
 *
 * @param key       given by the form: the same submission twice is one payment
 * @param amount    in the account's currency
 * @param day       when it was paid
 * @param reference what the payer said; null or blank for nothing
 */
public record PaymentInput(
    @NotBlank @Line @Size(max = 100) String key,
    @NotNull @Positive @Digits(integer = 12, fraction = 2) BigDecimal amount,
    @NotNull LocalDate day,
    @Line @Size(max = 60) String reference,
    @Line @Size(max = 500) String note) {}

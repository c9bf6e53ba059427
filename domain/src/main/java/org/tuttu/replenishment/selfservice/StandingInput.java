package org.tuttu.replenishment.selfservice;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.tuttu.shared.Line;

/**
 * A standing order as a form gives it.
 *
 * @param key           made when the form was made: the same form sent twice is one standing order
 * @param accountNumber which pays
 * @param addressId     one of the customer's addresses; null to deliver where it was delivered before
 * @param weeks         between two orders
 * @param nextOn        the day of the first order, or of the next one; after today
 * @param lines         each product once
 */
public record StandingInput(
    @NotBlank @Size(max = 64) String key,
    @NotBlank @Line @Size(max = 100) String name,
    @NotBlank String accountNumber,
    Long addressId,
    @Line @Size(max = 100) String reference,
    @Min(1) @Max(52) int weeks,
    @NotNull LocalDate nextOn,
    @NotNull WhenMissing whenMissing,
    @NotNull WhenDearer whenDearer,
    @NotEmpty @Size(max = 200) List<WantedLine> lines) {}

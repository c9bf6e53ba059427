package org.tuttu.collection;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.Map;
import org.tuttu.shared.Line;

/**
 * How staff book what came in.
 *
 * @param key    given by the form: the same submission twice is one payment
 * @param amount of what is left of the entry
 * @param shares what each invoice gets, by its number; what they leave waits on the account
 */
public record BookingInput(
    @NotBlank @Line @Size(max = 64) String key,
    @NotBlank @Size(max = 40) String accountNumber,
    @NotNull @Positive @Digits(integer = 12, fraction = 2) BigDecimal amount,
    @NotNull Map<String, BigDecimal> shares) {

  public BookingInput {
    shares = Map.copyOf(shares);
  }
}

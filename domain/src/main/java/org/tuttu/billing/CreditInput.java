package org.tuttu.billing;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.tuttu.shared.Line;

/**
 * What is taken back of an invoice.
 *
 * @param key        given by the form: the same submission twice is one credit note
 * @param reason     for the customer to read
 * @param quantities pieces by the line's position; empty for all that is left
 */
public record CreditInput(
    @NotBlank @Line @Size(max = 100) String key,
    @NotBlank @Line @Size(max = 500) String reason,
    @NotNull Map<Integer, Integer> quantities) {

  public CreditInput {
    quantities = quantities == null ? null : Map.copyOf(quantities);
  }
}

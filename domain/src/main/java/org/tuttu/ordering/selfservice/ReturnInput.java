package org.tuttu.ordering.selfservice;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.tuttu.shared.Line;
import org.tuttu.shared.Prose;

/**
 * What a customer wants to send back.
 *
 * @param key         made when the form was made: the same form sent twice is one return
 * @param quantities  pieces by the order line's position
 * @param description what is wrong; null or blank for nothing more to say
 */
public record ReturnInput(
    @NotBlank @Line @Size(max = 64) String key,
    @NotNull Map<Integer, @NotNull @Min(0) @Max(100_000) Integer> quantities,
    @NotNull ReturnReason reason,
    @Prose @Size(max = 2000) String description) {

  public ReturnInput {
    quantities = quantities == null ? null : Map.copyOf(quantities);
  }
}

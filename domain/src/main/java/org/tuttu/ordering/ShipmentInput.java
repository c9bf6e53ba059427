package org.tuttu.ordering;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.tuttu.shared.Line;

/**
 * What leaves the house together.
 *
 * @param quantities     pieces by the line's position; empty for all that is left
 * @param carrier        a carrier's code; null or blank for none
 * @param trackingNumber null or blank for none
 * @param note           for the customer to read; null or blank for none
 */
public record ShipmentInput(
    @NotNull Map<Integer, @NotNull @Min(0) @Max(100_000) Integer> quantities,
    String carrier,
    @Pattern(regexp = "\\s*([A-Za-z0-9][A-Za-z0-9 ./-]{0,49})?", message = "{input.tracking-number}") String trackingNumber,
    @Line @Size(max = 500) String note) {

  public ShipmentInput {
    quantities = quantities == null ? null : Map.copyOf(quantities);
  }

  /** All that is left, with a word to the customer. */
  public static ShipmentInput rest(String note) {
    return new ShipmentInput(Map.of(), null, null, note);
  }
}

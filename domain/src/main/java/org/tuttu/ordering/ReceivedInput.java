package org.tuttu.ordering;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.Map;
import org.tuttu.ordering.selfservice.ReturnCondition;

/**
 * What came back.
 *
 * @param lines by the order line's position; what is not named did not come
 */
public record ReceivedInput(@NotNull Map<Integer, @NotNull @Valid Line> lines) {

  public ReceivedInput {
    lines = lines == null ? null : Map.copyOf(lines);
  }

  /**
   * How many pieces came back, and how they are.
   *
   * @param toStock whether they are sold again
   */
  public record Line(@Min(0) @Max(100_000) int quantity, @NotNull ReturnCondition condition, boolean toStock) {

    static final Line NOTHING = new Line(0, ReturnCondition.AS_NEW, false);
  }
}

package org.tuttu.ordering.selfservice;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.Map;
import org.tuttu.shared.Line;

/**
 * What an order is to be from now on.
 *
 * @param quantities    pieces by the line's position; a line that is not named stays as it is, one with none is not delivered
 * @param addressId     one of the customer's addresses; null to keep the order's, or when {@code delivery} says where
 * @param delivery      an address for this order only; null to keep the order's, or when {@code addressId} says where
 * @param reference     the customer's own; null or blank for none
 * @param expectedGross the total that was shown, with VAT, in the order's currency
 */
public record OrderChange(
    @NotNull Map<Integer, @NotNull @Min(0) @Max(100_000) Integer> quantities,
    Long addressId,
    @Valid DeliveryAddress delivery,
    @Line @Size(max = 100) String reference,
    @NotNull @Valid DeliveryWish wish,
    @NotNull BigDecimal expectedGross) {

  public OrderChange {
    quantities = quantities == null ? null : Map.copyOf(quantities);
  }
}

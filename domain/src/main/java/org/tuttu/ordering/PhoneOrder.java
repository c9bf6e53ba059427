package org.tuttu.ordering;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import org.tuttu.ordering.selfservice.DeliveryAddress;
import org.tuttu.ordering.selfservice.DeliveryWish;

/**
 * An order that staff take by telephone.
 *
 * @param orderKey      made when the form was made: the same form sent twice is one order
 * @param accountNumber null or blank for the first account that can pay for all of it
 * @param wish          about the delivery
 * @param expectedGross the total that was told to the customer, with VAT; null when none was
 */
public record PhoneOrder(
    @NotBlank @Size(max = 64) String orderKey,
    String accountNumber,
    @NotNull @Valid DeliveryAddress delivery,
    @Size(max = 100) String reference,
    @NotNull @Valid DeliveryWish wish,
    @NotEmpty List<@Valid Line> lines,
    BigDecimal expectedGross) {

  /** Without any wish about the delivery, and without a total that was told. */
  public PhoneOrder(String orderKey, String accountNumber, DeliveryAddress delivery, String reference, List<Line> lines) {
    this(orderKey, accountNumber, delivery, reference, DeliveryWish.NONE, lines, null);
  }

  /** So many pieces of a product. */
  public record Line(@NotBlank String productNumber, @Min(1) @Max(100_000) int quantity) {}
}

package org.tuttu.ordering.selfservice;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;

/**
 * What the checkout's form sends.
 *
 * @param orderKey      made when the form was made: the same form sent twice is one order
 * @param addressId     one of the customer's addresses; null when {@code delivery} says where
 * @param delivery      an address for this order only; null when {@code addressId} says where
 * @param accountNumber null for the account that the user chose, or else the first, that can pay for the basket
 * @param reference     the customer's own, such as a cost centre; null or blank for none
 * @param wish          about the delivery
 * @param expectedGross the total that was shown, with VAT, in the basket's currency
 */
public record OrderInput(
    @NotBlank @Size(max = 64) String orderKey,
    Long addressId,
    @Valid DeliveryAddress delivery,
    String accountNumber,
    @Size(max = 100) String reference,
    @NotNull @Valid DeliveryWish wish,
    @NotNull BigDecimal expectedGross) {

  /** Without any wish about the delivery. */
  public OrderInput(String orderKey, Long addressId, DeliveryAddress delivery, String accountNumber, String reference, BigDecimal expectedGross) {
    this(orderKey, addressId, delivery, accountNumber, reference, DeliveryWish.NONE, expectedGross);
  }
}

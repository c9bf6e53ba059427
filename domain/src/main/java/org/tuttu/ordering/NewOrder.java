package org.tuttu.ordering;

import java.math.BigDecimal;
import java.util.Map;
import org.tuttu.identity.AccountScope;
import org.tuttu.ordering.selfservice.DeliveryAddress;
import org.tuttu.ordering.selfservice.DeliveryWish;

/**
 * An order that is about to be placed.
 *
 * @param orderKey      given by the form: one key, one order
 * @param accounts      those that it may go to
 * @param accountNumber null for the account that the user chose, or else the first, that can pay for all of it
 * @param quantities    pieces by product number, in the order in which the lines are to stand
 * @param wish          what the customer wishes about the delivery
 * @param expectedGross the total that was on the screen; null when nobody saw one
 */
public record NewOrder(
    long customerId, String orderKey, AccountScope accounts, String accountNumber, DeliveryAddress delivery, String reference, DeliveryWish wish, BigDecimal expectedGross,
    Map<String, Integer> quantities) {}

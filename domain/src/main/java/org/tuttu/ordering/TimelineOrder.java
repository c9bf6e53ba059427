package org.tuttu.ordering;

import org.tuttu.ordering.selfservice.OrderStatus;
import org.tuttu.shared.Money;

/**
 * An order on a customer's timeline.
 *
 * @param gross     with VAT
 * @param reference the customer's own; null when there is none
 */
public record TimelineOrder(String number, OrderStatus status, Money gross, String reference) {}

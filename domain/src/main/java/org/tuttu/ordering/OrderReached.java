package org.tuttu.ordering;

import org.tuttu.ordering.selfservice.OrderStatus;

/** An order came a step further: for what must be true together with it, in the same transaction. */
public record OrderReached(long orderId, String number, OrderStatus status) {}

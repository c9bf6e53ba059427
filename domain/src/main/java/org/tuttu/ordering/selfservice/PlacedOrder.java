package org.tuttu.ordering.selfservice;

import java.time.Instant;
import org.tuttu.shared.Money;

/**
 * An order as its confirmation shows it.
 *
 * @param gross    with VAT
 * @param delivery null where none is known
 */
public record PlacedOrder(String number, OrderStatus status, Instant placedAt, String reference, DeliveryAddress delivery, Money gross) {}

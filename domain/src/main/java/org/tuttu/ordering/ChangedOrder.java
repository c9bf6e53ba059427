package org.tuttu.ordering;

import java.util.Map;
import org.tuttu.ordering.selfservice.DeliveryAddress;
import org.tuttu.ordering.selfservice.DeliveryWish;

/**
 * What an order becomes.
 *
 * @param lines    what becomes of some lines, by position
 * @param delivery null to keep where it goes
 */
record ChangedOrder(Map<Integer, Repriced> lines, DeliveryAddress delivery, String reference, DeliveryWish wish) {}

package org.tuttu.ordering;

/** Some or all of an order left the house: for what must be true together with it, in the same transaction. Each shipment is told once. */
public record OrderShipped(long orderId, String orderNumber, long shipmentId, String shipmentNumber) {}

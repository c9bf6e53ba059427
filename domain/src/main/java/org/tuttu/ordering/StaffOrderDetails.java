package org.tuttu.ordering;

import org.tuttu.ordering.selfservice.OrderDetails;

/** An order on the staff's page, and whose it is. */
public record StaffOrderDetails(OrderDetails order, String customerNumber, String customerName) {}

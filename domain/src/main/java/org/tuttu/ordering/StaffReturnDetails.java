package org.tuttu.ordering;

import org.tuttu.ordering.selfservice.ReturnDetails;

/** A return on the staff's page, and whose it is. */
public record StaffReturnDetails(ReturnDetails details, String customerNumber, String customerName) {}

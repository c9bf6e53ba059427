package org.tuttu.customer.selfservice;

import org.tuttu.identity.CustomerRight;

/** A customer that the user may act for. */
public record MembershipRow(long membershipId, String customerNumber, String customerName, CustomerRight right) {}

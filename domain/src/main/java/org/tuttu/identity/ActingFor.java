package org.tuttu.identity;

import java.io.Serializable;

/** The customer that a portal user acts for at the moment, and with what right. */
public record ActingFor(long membershipId, long customerId, String customerNumber, String customerName, CustomerRight right) implements Serializable {}

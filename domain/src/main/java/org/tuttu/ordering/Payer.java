package org.tuttu.ordering;

/** The account that an order goes to, and whose it is. */
record Payer(long accountId, long customerId, String currency) {}

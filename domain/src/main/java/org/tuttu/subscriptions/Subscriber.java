package org.tuttu.subscriptions;

/** The account that a subscription belongs to, and whose it is. */
record Subscriber(long accountId, long customerId, String accountNumber, String currency) {}

package org.tuttu.ordering;

import org.tuttu.shared.Money;

/**
 * An order is about to be placed: for what may refuse it, in the same transaction.
 *
 * @param gross what it comes to
 */
public record OrderComing(long accountId, Money gross) {}

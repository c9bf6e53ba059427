package org.tuttu.ordering;

import java.math.BigDecimal;
import org.tuttu.shared.Money;

/**
 * An order is about to be placed: for what may refuse it, in the same transaction.
 *
 * @param creditLimit the account's; null for none
 * @param gross       what it comes to
 */
public record OrderComing(long accountId, BigDecimal creditLimit, Money gross) {}

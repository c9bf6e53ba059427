package org.tuttu.identity;

import java.io.Serializable;
import java.math.BigDecimal;

/**
 * The right that somebody has for one account.
 *
 * @param orderLimit what one order may cost with VAT, in the account's currency; null for no limit
 */
public record AccountGrant(long accountId, String accountNumber, AccountRight right, BigDecimal orderLimit) implements Serializable {}

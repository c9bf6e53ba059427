package org.tuttu.customer.selfservice;

import jakarta.validation.constraints.NotNull;
import java.io.Serializable;
import java.math.BigDecimal;
import org.tuttu.identity.AccountRight;

/**
 * The right that somebody is to have for one account, in place of the one for all.
 *
 * @param orderLimit what one order may cost with VAT, in the account's currency; only for a buyer, null for no limit
 */
public record AccountAccess(@NotNull String accountNumber, @NotNull AccountRight right, BigDecimal orderLimit) implements Serializable {}

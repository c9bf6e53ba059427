package org.tuttu.subscriptions.selfservice;

import java.math.BigDecimal;
import org.tuttu.shared.Money;

/**
 * What a piece of what is counted costs in a part of it.
 *
 * @param above     the amount above which it holds, without what is included
 * @param unitPrice net, with up to four decimals
 */
public record Tier(BigDecimal above, Money unitPrice) {}

package org.tuttu.billing.selfservice;

import org.tuttu.shared.Money;
import org.tuttu.shared.PageOf;

/**
 * An account's movements in a period.
 *
 * @param opening the balance before the first day
 * @param closing the balance after the last
 */
public record StatementDetails(Money opening, Money closing, PageOf<MovementRow> movements) {}

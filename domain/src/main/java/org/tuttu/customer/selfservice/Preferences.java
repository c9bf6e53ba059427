package org.tuttu.customer.selfservice;

import jakarta.validation.constraints.NotNull;
import org.tuttu.shared.Language;

/**
 * What a portal user chose.
 *
 * @param mailOrders  mails about orders
 * @param mailChanges mails about decided changes
 */
public record Preferences(@NotNull Language language, boolean mailOrders, boolean mailChanges) {}

package org.tuttu.subscriptions.selfservice;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.tuttu.catalog.selfservice.Charge;

/**
 * What was counted in a period.
 *
 * @param until the day after its last
 * @param cost  what it costs, or what it would if the period ended now
 * @param open  whether the period is still running
 */
public record UsageRow(LocalDate from, LocalDate until, BigDecimal quantity, Charge cost, boolean open) {}

package org.tuttu.subscriptions;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.tuttu.shared.Money;
import org.tuttu.subscriptions.selfservice.Tier;

/** A version of what a plan costs. */
public record PlanPriceRow(LocalDate effectiveFrom, Money price, BigDecimal included, List<Tier> tiers, String by) {}

package org.tuttu.subscriptions;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/**
 * Something that was counted.
 *
 * @param countsOn the day by which it belongs to a period: later than the day itself where it came too late for its own
 */
public record ReadingRow(String key, LocalDate usedOn, LocalDate countsOn, BigDecimal quantity, Instant at, String by) {}

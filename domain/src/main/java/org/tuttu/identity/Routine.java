package org.tuttu.identity;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/**
 * What the system does again and again without being asked. A capability has a producer for each of its own; {@link Routines} does them all. Each node does: what one works on, the others leave.
 *
 * @param name  of no other; for the log
 * @param every how long after it began it begins again, at the earliest
 * @param round one round; says whether there may be more
 */
public record Routine(String name, Duration every, BooleanSupplier round) {
}

package org.tuttu.timeline;

import java.time.Instant;

/**
 * Something that happened with a customer.
 *
 * @param branch   the name of the branch that it is of
 * @param position in its branch, where the timeline goes on
 * @param what     the capability's own row of it
 */
public record TimelineEntry(String branch, long position, Instant at, Object what) {}

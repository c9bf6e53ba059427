package org.tuttu.backoffice.customer;

import java.time.Instant;

/**
 * Something that happened with a customer, ready to print.
 *
 * @param id   in its own list, where the timeline goes on
 * @param href more about it; null when there is no more
 */
public record TimelineEvent(
    TimelineSource source, long id, Instant at, String icon, String tone, String text, String when, String who, String notes, String href) {}

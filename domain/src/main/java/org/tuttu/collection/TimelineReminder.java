package org.tuttu.collection;

/**
 * A reminder on a customer's timeline.
 *
 * @param recipient null where the customer had no e-mail address
 */
public record TimelineReminder(String invoice, int step, String recipient) {}

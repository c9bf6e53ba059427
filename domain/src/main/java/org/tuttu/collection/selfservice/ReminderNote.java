package org.tuttu.collection.selfservice;

import java.time.Instant;

/**
 * A reminder of an invoice that was sent.
 *
 * @param step the first, the second, the third
 */
public record ReminderNote(String invoice, int step, Instant at) {}

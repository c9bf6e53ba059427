package org.tuttu.communication;

import java.time.Instant;

/** One interaction in a customer's timeline. */
public record InteractionRow(long id, Channel channel, Direction direction, Instant at, String summary, String notes, String recordedBy) {}

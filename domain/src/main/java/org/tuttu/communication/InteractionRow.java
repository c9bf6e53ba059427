package org.tuttu.communication;

/** An interaction on a customer's timeline. */
public record InteractionRow(Channel channel, Direction direction, String summary, String notes, String recordedBy) {}

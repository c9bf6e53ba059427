package org.tuttu.privacy.selfservice;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A request to be forgotten, as its customer sees it.
 *
 * @param dueOn      by when it is answered
 * @param extension  why it takes longer; null when it does not
 * @param reason     why it was refused; null when it was not
 */
public record ErasureRow(String number, long version, ErasureStatus status, Instant requestedAt, LocalDate dueOn, String extension, String reason) {}

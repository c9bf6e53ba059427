package org.tuttu.privacy.selfservice;

import java.time.Instant;

/**
 * A copy of everything that was asked for.
 *
 * @param readyAt   null while it is being made
 * @param expiresAt until when it can be fetched; null while it is being made
 * @param bytes     its size; null while it is being made
 */
public record ExportRow(long id, ExportStatus status, Instant askedAt, Instant readyAt, Instant expiresAt, Long bytes) {}

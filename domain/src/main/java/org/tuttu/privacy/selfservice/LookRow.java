package org.tuttu.privacy.selfservice;

import java.time.Instant;

/** @param by who of the staff; null when the company does not name them */
public record LookRow(long id, Instant at, String by) {}

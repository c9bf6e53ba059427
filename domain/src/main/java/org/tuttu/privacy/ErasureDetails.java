package org.tuttu.privacy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.tuttu.privacy.selfservice.ErasureStatus;

/**
 * A request to be forgotten, as staff see it.
 *
 * @param ofOne     whether it is about one person, and the customer stays
 * @param person    their name, until they are forgotten
 * @param wish       what the customer added; null for nothing
 * @param extension  why it takes longer; null when it does not
 * @param obstacles  why it cannot be done now, as keys of errors
 * @param keptUntil  until when the law wants names kept in the books; null for nothing to keep
 * @param doneParts  how many of the parts are done
 */
public record ErasureDetails(
    String number, long version, ErasureStatus status, String customerNumber, String customerName, boolean ofOne, String person, String wish, String requestedBy, Instant requestedAt, LocalDate dueOn,
    String extension, String decidedBy, Instant decidedAt, String reason, Instant doneAt, LocalDate keptUntil, List<String> obstacles, int doneParts, int parts) {}

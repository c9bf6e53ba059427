package org.tuttu.privacy.selfservice;

/**
 * A request to forget one person.
 *
 * @param person null once they are forgotten
 */
public record PersonErasureRow(ErasureRow request, String person) {}

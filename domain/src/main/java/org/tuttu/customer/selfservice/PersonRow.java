package org.tuttu.customer.selfservice;

import java.time.Instant;
import java.util.List;
import org.tuttu.identity.CustomerRight;

/**
 * Somebody with access to a customer, by a membership.
 *
 * @param accounts   rights for single accounts, each in place of the one for all
 * @param lastSignIn when they last signed in to the portal; null when that is longer ago than sign-ins are kept
 */
public record PersonRow(
    long membershipId, long version, String subject, String name, String email, CustomerRight right, List<AccountAccessRow> accounts, Instant since,
    boolean blocked, Instant lastSignIn) {}

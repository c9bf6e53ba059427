package org.tuttu.customer.selfservice;

import java.time.Instant;
import org.tuttu.identity.CustomerRight;

/** Somebody with access to a customer, by a membership. */
public record PersonRow(long membershipId, long version, String subject, String name, String email, CustomerRight right, Instant since, boolean blocked) {}

package org.tuttu.customer.selfservice;

import java.time.Instant;
import org.tuttu.identity.CustomerRight;

/** An invitation that waits to be accepted. */
public record InvitationRow(
    long id, String email, CustomerRight right, String invitedBy, Instant invitedAt, Instant expiresAt, String customerNumber, String customerName) {}

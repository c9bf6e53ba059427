package org.tuttu.customer;

import java.time.Instant;

/**
 * A portal user in the back office's list.
 *
 * @param customers       how many customers they may act for
 * @param keycloakPending Keycloak is yet to be told of the block, or of its end
 */
public record PortalUserRow(
    long position, String subject, String name, String email, boolean blocked, boolean keycloakPending, int customers, Instant createdAt) {}

package org.tuttu.identity.selfservice;

import java.time.Instant;

/**
 * A session of the user's own: signed in once, and used since.
 *
 * @param id      Keycloak's name of the session; null when it gave none
 * @param current whether it is the one that asks
 * @param open    whether it is still signed in
 */
public record OwnSignInRow(String id, Device device, Instant since, Instant lastSeen, boolean current, boolean open) {}

package org.tuttu.identity.selfservice;

import java.time.Instant;

/**
 * Something that the user can sign in with.
 *
 * @param label what the user called it; null for none
 * @param since when it was set up; null when Keycloak does not say
 */
public record CredentialRow(String id, CredentialKind kind, String label, Instant since) {}

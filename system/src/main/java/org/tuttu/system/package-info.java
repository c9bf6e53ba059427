/**
 * The local launcher: starts PostgreSQL, Keycloak, Payara Micro and a mail catcher as one {@link org.tuttu.system.Stack},
 * for {@code ./run} and for the tests that see the assembled application as its users do.
 */
package org.tuttu.system;

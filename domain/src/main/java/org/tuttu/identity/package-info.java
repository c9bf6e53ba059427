/**
 * Who is calling and what they may do. A {@link org.tuttu.identity.Caller} is a Keycloak user (or the system itself); a customer's user acts for
 * one customer at a time with a {@link org.tuttu.identity.CustomerRight}. Every public method of a domain bean carries one of
 * {@code @CustomerMay}, {@code @StaffMay}, {@code @SignedIn}, {@code @Anyone} and {@code @SystemOnly}; one interceptor checks them.
 */
package org.tuttu.identity;

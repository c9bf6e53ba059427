package org.tuttu.identity;

/**
 * Fired when a call was refused, or asked for a record that does not exist for the caller: the audit trail keeps it.
 *
 * @param caller     null for an anonymous visitor
 * @param permission what the call needed
 * @param type       the type of the record that was asked for; null when the permission was lacking
 * @param id         its id or number as it was asked for
 */
public record AccessRefused(Caller caller, String permission, String type, String id) {}

package org.tuttu.customer;

/** A person at an organisation. */
public record ContactRow(long id, long version, String name, String jobTitle, EmailAddress email, Phone phone) {}

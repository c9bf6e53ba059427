package org.tuttu.customer;

/** A customer that a search found. */
public record CustomerMatch(long id, String number) {}

package org.tuttu.customer;

/** That somebody with access to a customer signed in to the portal. */
public record TimelineSignIn(String name) {}

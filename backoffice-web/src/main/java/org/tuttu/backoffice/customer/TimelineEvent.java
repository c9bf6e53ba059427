package org.tuttu.backoffice.customer;

/**
 * Something that happened with a customer, ready to print.
 *
 * @param href more about it; null when there is no more
 */
public record TimelineEvent(String icon, String tone, String text, String when, String who, String notes, String href) {}

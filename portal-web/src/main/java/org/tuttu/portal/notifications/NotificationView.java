package org.tuttu.portal.notifications;

/** A notification in the list, ready to print. */
public record NotificationView(long id, String text, String kind, String when, boolean read, String href) {}

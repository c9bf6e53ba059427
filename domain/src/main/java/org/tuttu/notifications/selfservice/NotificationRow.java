package org.tuttu.notifications.selfservice;

import java.time.Instant;
import org.tuttu.shared.NewsKind;

/**
 * One notification in the list, in the reader's language.
 *
 * @param path the portal's page that shows more of it
 */
public record NotificationRow(long id, NewsKind kind, String text, String path, Instant at, boolean read) {}

package org.tuttu.portal.account;

import java.util.List;

/**
 * A change request, ready to print.
 *
 * @param from    from which day it holds; empty for at once
 * @param next    what happens now, or what happened
 * @param reason  why it was refused; null otherwise
 * @param history newest first
 */
public record ChangeView(
    String number, String title, String status, String tone, String from, String next, String reason, String requestedBy, String requestedAt,
    List<ChangedField> fields, List<Event> history) {

  /** A field's name and its value before and after; empty for none. */
  public record ChangedField(String label, String before, String after) {}

  /** Something that happened to the request. */
  public record Event(String icon, String text, String when, String who, String tone) {}
}

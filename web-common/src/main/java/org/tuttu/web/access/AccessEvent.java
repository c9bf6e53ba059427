package org.tuttu.web.access;

/**
 * Something that was done about somebody's access, ready to print.
 *
 * @param rights what they were and became
 */
public record AccessEvent(String when, String what, String who, String rights, String by) {}

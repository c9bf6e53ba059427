package org.tuttu.backoffice.finding;

/**
 * A hit, ready to print.
 *
 * @param kind   what it is, in a word
 * @param href   below the application
 * @param detail what tells it from others of the same name
 */
public record HitView(String kind, String icon, String href, String title, String detail) {}

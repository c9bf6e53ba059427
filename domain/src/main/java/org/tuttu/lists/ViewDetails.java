package org.tuttu.lists;

/**
 * A saved view.
 *
 * @param state      what the list's address says
 * @param byDefault  whether the list opens with it for the caller
 * @param changeable whether the caller may change it
 */
public record ViewDetails(
    long id, long version, String list, String name, String state, boolean shared, boolean mine, String ownerName, boolean byDefault, boolean changeable) {}

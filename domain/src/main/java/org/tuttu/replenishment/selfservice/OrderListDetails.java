package org.tuttu.replenishment.selfservice;

import java.util.List;

/**
 * An order list as it could be ordered now.
 *
 * @param version to be given back with a change
 * @param mine    whether the current user owns it, and so may change it
 */
public record OrderListDetails(long id, long version, String name, String ownerName, boolean shared, boolean mine, List<CheckedLine> lines) {}

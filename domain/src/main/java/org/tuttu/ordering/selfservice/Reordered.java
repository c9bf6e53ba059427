package org.tuttu.ordering.selfservice;

import java.util.List;

/**
 * What became of an order's lines that were to be ordered again.
 *
 * @param added   how many products are in the basket now
 * @param missing the names of those that cannot be had any more
 */
public record Reordered(int added, List<String> missing) {}

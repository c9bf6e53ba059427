package org.tuttu.catalog;

/**
 * How a product comes, as managers edit it.
 *
 * @param version the product's, to be given back with a change
 */
public record SupplySheet(String number, String name, long version, SupplyInput input) {}

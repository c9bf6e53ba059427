package org.tuttu.catalog;

/**
 * Which products; null or blank means any.
 *
 * @param q        part of a name or number
 * @param category a category's code
 */
public record ProductFilter(String q, String category, boolean onSaleOnly) {}

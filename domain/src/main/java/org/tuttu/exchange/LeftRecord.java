package org.tuttu.exchange;

/**
 * A record that stayed as it was when an import was undone.
 *
 * @param number the customer's, the product's or the order's
 * @param name   of the record; null when it has none
 */
public record LeftRecord(long line, ImportKind kind, String number, String name) {
}

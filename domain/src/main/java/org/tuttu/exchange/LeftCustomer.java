package org.tuttu.exchange;

/** A customer that stayed as it is when an import was undone. */
public record LeftCustomer(long line, String number, String name) {
}

package org.tuttu.customer.selfservice;

import java.time.LocalDate;

/**
 * One address of a customer.
 *
 * @param validUntil its last day; null while it has no end
 */
public record AddressRow(
    long id, long version, AddressKind kind, String recipient, String street, String street2, String postalCode, String city, String country,
    LocalDate validFrom, LocalDate validUntil) {

  public boolean isValidOn(LocalDate day) {
    return !day.isBefore(validFrom) && (validUntil == null || !day.isAfter(validUntil));
  }
}

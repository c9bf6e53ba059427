package org.tuttu.ordering.selfservice;

/** An address that an order can go to. */
public record AddressChoice(long id, DeliveryAddress address) {

  /** @param row id, then the address's columns from recipient to country */
  static AddressChoice of(Object[] row) {
    return new AddressChoice(((Number) row[0]).longValue(), new DeliveryAddress(
        (String) row[1], (String) row[2], (String) row[3], (String) row[4], (String) row[5], (String) row[6]));
  }
}

package org.tuttu.customer.selfservice;

/** What an address is for. */
public enum AddressKind {
  BILLING,
  DELIVERY,
  VISITING
}

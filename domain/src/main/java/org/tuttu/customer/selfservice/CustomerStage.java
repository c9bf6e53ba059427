package org.tuttu.customer.selfservice;

/** Where the relationship with a customer stands. */
public enum CustomerStage {
  LEAD,
  PROSPECT,
  CUSTOMER,
  FORMER
}

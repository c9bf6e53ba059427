package org.tuttu.customer.selfservice;

/** What a customer is. */
public enum CustomerKind {
  PERSON,
  ORGANISATION
}

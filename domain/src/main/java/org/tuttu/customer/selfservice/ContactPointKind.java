package org.tuttu.customer.selfservice;

/** How a contact point reaches the customer. */
public enum ContactPointKind {
  EMAIL,
  PHONE,
  WEB
}

package org.tuttu.finding;

/** What can be found, in the order in which equally good hits are shown. */
public enum HitKind {
  CUSTOMER,
  CONTACT,
  ACCOUNT,
  ORDER,
  PRODUCT,
  INVOICE
}

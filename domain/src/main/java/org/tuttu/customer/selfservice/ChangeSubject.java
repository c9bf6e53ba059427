package org.tuttu.customer.selfservice;

/** What a change request is about: the customer itself, or one of its parts. */
public enum ChangeSubject {
  CUSTOMER,
  ADDRESS,
  CONTACT_POINT,
  /** Where refunds of one account go. */
  ACCOUNT
}

package org.tuttu.customer.selfservice;

/** What becomes of a change that a customer sends. */
public enum ChangePolicy {
  AT_ONCE,
  /** Done when the code is entered that was mailed to the new e-mail address. */
  MAILED_CODE,
  STAFF_DECIDES
}

package org.tuttu.customer.selfservice;

/** How far a change request has come. */
public enum ChangeStatus {
  /** The code that was mailed to a new e-mail address has yet to be entered. */
  UNCONFIRMED,
  /** A document that the rule asks for has yet to be sent along. */
  INCOMPLETE,
  /** Staff will decide. */
  WAITING,
  /** Nothing more is to be decided; it is done when its day comes. */
  SCHEDULED,
  /** It needed no decision and was done at once. */
  APPLIED,
  APPROVED,
  REFUSED,
  /** Taken back by its customer, or replaced by a newer one. */
  WITHDRAWN,
  /** It was done, and staff put back what was there before. */
  UNDONE
}

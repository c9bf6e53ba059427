package org.tuttu.customer.selfservice;

/** How far a change request has come. */
public enum ChangeStatus {
  /** Staff will decide. */
  WAITING,
  /** It needed no decision and was done at once. */
  APPLIED,
  APPROVED,
  REFUSED,
  /** Taken back by its customer, or replaced by a newer one. */
  WITHDRAWN
}

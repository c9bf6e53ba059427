package org.tuttu.replenishment.selfservice;

/** What became of a standing order on its day. */
public enum RunOutcome {
  ORDERED,
  /** The customer wanted it so. */
  SKIPPED,
  /** Something could not be had, and the customer wants all or nothing; or nothing was left. */
  MISSING,
  /** Something cost more than was agreed to, and the customer wants none then. */
  DEARER,
  /** The order itself was refused. */
  REFUSED
}
